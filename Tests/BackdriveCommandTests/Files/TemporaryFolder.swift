import Glibc
import Testing

/// A fresh folder for one test, removed with all that it holds at the test's end.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/backdrive-test-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        // The system's folder for temporary files may itself be a symbolic link.
        let real = try #require(realpath(made, nil))
        path = String(cString: real)
        free(real)
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        guard let stream = opendir(path) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name == "." || name == ".." { continue }
            if entry.pointee.d_type == DT_DIR { remove(path + "/" + name) }
            withUnsafePointer(to: &entry.pointee.d_name) {
                _ = unlinkat(dirfd(stream), UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self), 0)
            }
        }
        rmdir(path)
    }

    subscript(_ name: String) -> String { path + "/" + name }

    func makeFolder(_ name: String) throws {
        try #require(mkdir(self[name], 0o755) == 0)
    }

    func write(_ text: String, to name: String) throws {
        let file = try #require(fopen(self[name], "w"))
        fputs(text, file)
        try #require(fclose(file) == 0)
    }

    func text(of name: String) -> String? {
        guard let file = fopen(self[name], "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    func status(of name: String) throws -> stat {
        var status = stat()
        try #require(lstat(self[name], &status) == 0)
        return status
    }

    /// All names below the folder, dotted ones too, sorted; folders end with a slash.
    func names(below name: String = ".") throws -> [String] {
        let stream = try #require(opendir(self[name]))
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let text = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if text == "." || text == ".." { continue }
            if entry.pointee.d_type == DT_DIR {
                names.append(text + "/")
                names += try self.names(below: name + "/" + text).map { text + "/" + $0 }
            } else {
                names.append(text)
            }
        }
        return names.sorted()
    }
}
