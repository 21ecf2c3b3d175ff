import Glibc

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
        let present = files.map { isPresent($0.path) }
        if let taken = zip(files, present).first(where: { $1 && !isMarked($0.path) })?.0 {
            throw UsageError(
                message: "\(folder)/\(taken.path) is there already: choose a folder that has none of the files yet")
        }
        do {
            try makeFolder()
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

    private func isPresent(_ path: String) -> Bool {
        var status = stat()
        return lstat("\(folder)/\(path)", &status) == 0
    }

    private func isMarked(_ path: String) -> Bool {
        guard let mark, case .bytes(let bytes) = FileReader(folder: AT_FDCWD, limit: 1 << 24).read("\(folder)/\(path)")
        else {
            return false
        }
        return bytes.starts(with: mark.utf8)
    }

    private func makeFolder() throws(SystemError) {
        for (index, byte) in (folder + "/").utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            guard mkdir(String(decoding: folder.utf8.prefix(index), as: UTF8.self), 0o777) != 0 else { continue }
            if errno != EEXIST { throw .last }
        }
    }
}

extension Surroundings {
    /// Throws `UsageError` for a folder that is the content folder or lies in it, where each new file would be a stray one.
    ///
    /// - Parameter usual: a folder beside it, as an example.
    func requireApart(_ folder: String, fromContent content: String, usual: String) throws(UsageError) {
        let (content, place) = (nearestRealPath(absolute(content)), nearestRealPath(absolute(folder)))
        guard place == content || place.hasPrefix(content + "/") else { return }
        throw UsageError(
            message: "\(folder) is the content folder or lies in it: choose one beside it, as in \(usual)")
    }
}
