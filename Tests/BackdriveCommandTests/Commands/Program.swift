import Foundation

/// The built program, run as a user runs it.
enum Program {
    struct Result: Equatable {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    /// The package's own folder.
    static let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

    /// Beside the test bundle, where SwiftPM builds it because the tests depend on it.
    static let executable = {
        let folders = CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
        let candidates =
            folders.map { $0.appending(path: "backdrive") } + [package.appending(path: ".build/debug/backdrive")]
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }()

    /// Runs the program in `folder` with nothing of the caller's environment but `PATH`.
    ///
    /// - Parameters:
    ///   - other: another program to run in its place.
    ///   - destination: where its standard output goes, in place of the result.
    static func run(
        _ arguments: [String], of other: URL? = nil, in folder: URL, environment: [String: String] = [:],
        output destination: FileHandle? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = other ?? executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ["PATH": path].merging(environment) { $1 }
        let (output, errors) = (
            folder.appending(path: ".stdout-\(UUID())"), folder.appending(path: ".stderr-\(UUID())")
        )
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try destination ?? FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.runBounded()
        process.waitUntilExit()
        return Result(
            exitCode: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}

/// Every file below a folder with its bytes, by path: what `diff -r` compares.
struct Tree: Equatable {
    let files: [String: Data]

    init(_ folder: URL) throws {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            var isFolder: ObjCBool = false
            let url = folder.appending(path: path)
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: url) }
        }
        self.files = files
    }

    /// The paths whose bytes differ, or that only one of the two has.
    func differences(from other: Tree) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    func text(_ path: String) -> String { files[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
