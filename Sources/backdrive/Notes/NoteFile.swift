import BackdriveCore
import BackdriveParsing

/// A Markdown file of notes, anywhere on this machine.
struct NoteFile {
    /// As it was given.
    let path: String
    /// The folder around it: absolute, free of symbolic links.
    let folder: String
    private let name: String
    let text: NoteText

    /// Throws `UsageError` where there is no such file, `UneditableFile` where it is no readable text.
    init(_ path: String, _ surroundings: Surroundings) throws {
        let absolute = surroundings.absolute(path)
        let slash = absolute.lastIndex(of: "/") ?? absolute.startIndex
        guard let folder = realPath(parentFolder(of: absolute)) else {
            throw UsageError("there is no file \(path)")
        }
        self.path = path
        self.folder = folder
        name = String(absolute[absolute.index(after: slash)...])
        let bytes = try Self.read(absolute, as: path)
        text = try NoteText(SourceFile(path: printable(path), contentPath: name, bytes: bytes))
    }

    private static func read(_ path: String, as shown: String) throws -> [UInt8] {
        switch FileReader(limit: FileReader.recordLimit).read(path) {
        case .bytes(let bytes): return bytes
        case .unreadable(let error) where error.isAbsence: throw UsageError("there is no file \(shown)")
        case .notRegular: throw UsageError("\(shown) is no regular file")
        case .tooLarge: throw UsageError("\(shown) is larger than 1 MiB")
        case .unreadable(let error):
            throw EnvironmentError(message: "cannot read \(shown): \(error)", advice: "see that you may read it")
        }
    }

    /// Puts `bytes` in the file's place.
    func replace(with bytes: [UInt8]) throws(EnvironmentError) {
        do throws(SystemError) {
            try FileReplacement(in: folder).replace(name, with: bytes)
        } catch {
            throw EnvironmentError(
                message: "cannot write \(path): \(error)",
                advice: "Mend this and run the command again; the file is as it was")
        }
    }
}
