import BackdriveCore

extension [OutputFile] {
    /// The files, and beside each text its `.gz`.
    ///
    /// Attachments stay as they are: pictures and archives are compressed already.
    var withPrecompressedCopies: [OutputFile] {
        flatMap { file in
            guard Self.texts.contains(where: file.path.hasSuffix) else { return [file] }
            let contents = file.contents
            let copy: OutputFile.Contents
            switch contents {
            case .bytes(let bytes): copy = .made { Gzip.compressed([bytes[...]]) }
            case .parts(let parts): copy = .made { Gzip.compressed(parts) }
            case .made(let make): copy = .made { Gzip.compressed([make()[...]]) }
            case .copy: return [file]
            }
            return [file, OutputFile(path: file.path + ".gz", contents: copy)]
        }
    }

    private static let texts = [".html", ".css", ".js", ".json", ".csv", ".svg", ".ics", ".atom"]
}
