import Glibc
import Testing

@testable import backdrive

@Suite("File reader")
struct FileReaderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func read(_ name: String, limit: Int = 10) throws -> FileContents {
        let root = try Descriptor(folder: folder.path)
        return FileReader(folder: root.number, limit: limit).read(name)
    }

    @Test("a file is read whole up to its limit, and not a byte beyond it")
    func limit() throws {
        try folder.write("0123456789", to: "ten")
        try folder.write("01234567890", to: "eleven")
        try folder.write("", to: "empty")
        #expect(try read("ten") == .bytes(Array("0123456789".utf8)))
        #expect(try read("eleven") == .tooLarge(size: 11))
        #expect(try read("empty") == .bytes([]))
        #expect(try FileReader(folder: AT_FDCWD, limit: 0).size(of: folder["eleven"]) == 11)
    }

    @Test("links, FIFOs, sockets and folders are not regular, and none of them makes the reader wait")
    func notRegular() throws {
        try folder.write("x", to: "file")
        try folder.makeFolder("folder")
        try #require(mkfifo(folder["fifo"], 0o644) == 0)
        try #require(symlink("file", folder["link"]) == 0)
        for name in ["link", "fifo", "folder"] { #expect(try read(name) == .notRegular) }
        let device = FileReader(folder: AT_FDCWD, limit: 10).read("/dev/zero")
        #expect(device == .notRegular)
    }

    @Test("a file that cannot be read says why")
    func unreadable() throws {
        #expect(try read("absent") == .unreadable(SystemError(code: ENOENT)))
        #expect(SystemError(code: ENOENT).description == "No such file or directory")
    }

    @Test("many files come in the order of their paths")
    func readAll() async throws {
        let names = (0..<200).map { "file\($0)" }
        for name in names { try folder.write(name, to: name) }
        let root = try Descriptor(folder: folder.path)
        let contents = await FileReader(folder: root.number, limit: 10).readAll(names, slicing: Slicing(cores: 3))
        #expect(contents == names.map { .bytes(Array($0.utf8)) })
    }
}
