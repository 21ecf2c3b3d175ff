import Glibc

/// Files that a folder gets for the first time: none is ever written over.
struct NewFiles {
    /// Absolute; made where it is not there.
    let folder: String
    /// Their paths are relative to the folder.
    let files: [(path: String, bytes: [UInt8])]

    /// Throws `UsageError`, before anything is written, when one of the files is there already; `EnvironmentError` when
    /// the disk fails.
    func write() throws {
        if let present = files.first(where: { Self.isPresent(folder + "/" + $0.path) }) {
            throw UsageError(
                message: "\(folder)/\(present.path) is there already: choose a folder that has none of the files yet")
        }
        for file in files {
            let path = folder + "/" + file.path
            do {
                try Self.makeFolders(above: path)
                try Self.write(file.bytes, to: path)
            } catch {
                throw EnvironmentError(
                    message: "cannot write \(path): \(error)", advice: "See that the folder may be written into")
            }
        }
    }

    private static func isPresent(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func makeFolders(above path: String) throws(SystemError) {
        for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            guard mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o777) != 0 else { continue }
            if errno != EEXIST { throw .last }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let file = try Descriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        try file.write(bytes[...])
        try file.close()
    }
}
