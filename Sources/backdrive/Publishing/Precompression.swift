import BackdriveCore

extension [OutputFile] {
    /// The files, and beside each text its `.gz`.
    ///
    /// Attachments stay as they are: pictures and archives are compressed already.
    var withPrecompressedCopies: [OutputFile] {
        flatMap { file in
            let contents = file.contents
            if case .copy = contents { return [file] }
            guard Self.texts.contains(where: file.path.hasSuffix) else { return [file] }
            let copy = OutputFile.Contents.made { Gzip.compressed(contents.parts ?? []) }
            return [file, OutputFile(path: file.path + ".gz", contents: copy)]
        }
    }

    private static let texts = [".html", ".css", ".js", ".json", ".csv", ".svg", ".ics", ".atom"]
}
