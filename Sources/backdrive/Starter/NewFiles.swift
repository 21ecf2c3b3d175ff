/// Files that a folder gets: none that somebody else wrote is ever written over.
struct NewFiles {
    /// Absolute; made where it is not there.
    let folder: String
    /// Their paths are relative to the folder.
    let files: [(path: String, bytes: [UInt8])]
    /// What begins with these bytes was made by an earlier run, and is replaced; nil where nothing is.
    var mark: String?

    /// Throws `UsageError`, before anything is written, when one of the files is there already; `EnvironmentError` when
    /// the disk fails.
    func write() throws {
        let present = files.map { fileStatus("\(folder)/\($0.path)") != nil }
        if let taken = zip(files, present).first(where: { $1 && !isMarked($0.path) })?.0 {
            throw UsageError("\(folder)/\(taken.path) is there already: choose a folder that has none of the files yet")
        }
        do {
            try makeFolders(folder)
            let place = try FileReplacement(in: folder)
            for (file, isPresent) in zip(files, present) {
                if isPresent {
                    try place.replace(file.path, with: file.bytes)
                } else {
                    try place.create(file.path, with: file.bytes)
                }
            }
        } catch {
            throw EnvironmentError(
                message: "cannot write into \(folder): \(error)", advice: "See that the folder may be written into")
        }
    }

    private func isMarked(_ path: String) -> Bool {
        guard let mark, case .bytes(let bytes) = FileReader(limit: 1 << 24).read("\(folder)/\(path)")
        else { return false }
        return bytes.starts(with: mark.utf8)
    }
}

extension Surroundings {
    /// Throws `UsageError` for a folder that is the content folder or lies in it, where each new file would be a stray one.
    ///
    /// - Parameter usual: a folder beside it, as an example.
    func requireApart(_ folder: String, fromContent content: String, usual: String) throws(UsageError) {
        guard lies(nearestRealPath(absolute(folder)), in: nearestRealPath(absolute(content))) else { return }
        throw UsageError("\(folder) is the content folder or lies in it: choose one beside it, as in \(usual)")
    }
}
