import Foundation

/// A folder of its own for one test, outside any repository, removed at its end.
final class Workplace {  // A class, because its end of life removes the folder.
    let folder: URL

    init() throws {
        let temporary = URL(filePath: FileManager.default.temporaryDirectory.path).resolvingSymlinksInPath()
        folder = temporary.appending(path: "backdrive-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Takes over a folder that exists.
    init(at path: String) {
        folder = URL(filePath: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    /// Copies a folder of the package file by file, in an order of its own.
    func copy(_ path: String, to name: String, reversed: Bool = false) throws {
        let source = Program.package.appending(path: path)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: source.path).sorted()
        for path in reversed ? paths.reversed() : paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: source.appending(path: path).path, isDirectory: &isFolder)
            guard !isFolder.boolValue else { continue }
            let target = folder.appending(path: name).appending(path: path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: source.appending(path: path), to: target)
        }
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
        try Program.run(arguments, in: folder, environment: environment)
    }

    func tree(_ path: String) throws -> Tree { try Tree(folder.appending(path: path)) }

    /// The status of every file below a folder, by path.
    func statuses(_ path: String) throws -> [String: FileStatus] {
        let root = folder.appending(path: path)
        return try tree(path).files.keys.reduce(into: [:]) { files, path in
            var status = stat()
            guard lstat(root.appending(path: path).path, &status) == 0 else { return }
            files[path] = FileStatus(
                number: status.st_ino, mode: status.st_mode & 0o7777,
                modified: [status.st_mtim.tv_sec, status.st_mtim.tv_nsec],
                changed: [status.st_ctim.tv_sec, status.st_ctim.tv_nsec])
        }
    }

    struct FileStatus: Equatable {
        let number: ino_t
        let mode: mode_t
        let modified: [Int]
        let changed: [Int]
    }

    static let settings = """
        title: Test
        timezone: UTC
        as_of: 2026-03-10
        cycle: {starts_on: 2026-03-02}

        """
}
