import BackdriveCore
import BackdriveParsing

/// A table that another program wrote, as it was read from disk.
struct ExportFile {
    /// As given on the command line.
    let name: String
    let header: DelimitedRow
    let rows: [DelimitedRow]

    /// In bytes; larger ones are split by whoever exports them.
    private static let largest = 256 * 1_048_576

    /// Throws `UsageError` for a file that is not there, is no table of text, or holds no row; `EnvironmentError` for one
    /// that cannot be read.
    init(_ path: String, in surroundings: Surroundings) throws {
        name = path
        let bytes = try Self.bytes(of: surroundings.absolute(path), called: path)
        if let wrong = Self.otherFormat(bytes) {
            throw UsageError("\(path) is \(wrong): export it as CSV, or save it as \"CSV UTF-8\"")
        }
        let rows = DelimitedRow.all(in: try ExportEncoding.utf8(bytes))
        guard let header = rows.first else { throw UsageError("\(path) is empty") }
        self.header = header
        self.rows = Array(rows.dropFirst())
    }

    private static func bytes(of path: String, called name: String) throws -> [UInt8] {
        // Whoever names a link on the command line means the file behind it.
        switch FileReader(limit: largest).read(realPath(path) ?? path) {
        case .bytes(let bytes): return bytes
        case .unreadable(let error) where error.isAbsence: throw UsageError("there is no file \(name)")
        case .unreadable(let error):
            throw EnvironmentError(message: "cannot read \(name): \(error)", advice: "See that the file may be read")
        case .notRegular: throw UsageError("\(name) is no regular file")
        case .tooLarge: throw UsageError("\(name) is larger than 256 MiB: split it, each part with the header")
        }
    }

    /// What a file is that people take for a table of text; nil where it may be one.
    private static func otherFormat(_ bytes: [UInt8]) -> String? {
        let formats: [(signature: [UInt8], name: String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
            ([0xFF, 0xFE], "text in UTF-16"), ([0xFE, 0xFF], "text in UTF-16"), (Array("<".utf8), "HTML or XML"),
        ]
        return formats.first { bytes.starts(with: $0.signature) }?.name
    }
}
