import BackdriveCore

/// A folder on disk, listed when it is opened.
final class DiskFolder: FileFolder {  // A class, because its end of life closes the folder.
    let path: String
    let entries: [DirectoryEntry]
    private let folder: Descriptor

    /// Throws when there is no such folder or it may not be read.
    init(_ path: String) throws(SystemError) {
        self.path = path
        folder = try Descriptor(folder: path)
        entries = DirectoryListing.entries(below: folder)
    }

    func read(_ paths: [String], limit: Int) async -> [FileContents] {
        await FileReader(folder: folder.number, limit: limit).readAll(paths)
    }

    func size(of path: String) throws(SystemError) -> Int {
        try FileReader(folder: folder.number, limit: 0).size(of: path)
    }

    func copies(of paths: [String]) -> [OutputFile] {
        paths.map { OutputFile(path: $0, contents: .copy(of: path + "/" + $0)) }
    }

    func has(_ bytes: [UInt8], at path: String) -> Bool {
        FileReader(folder: folder.number, limit: bytes.count).read(path) == .bytes(bytes)
    }

    /// A file of more than 20 MiB is never shown and never looked into: it counts as unchanged.
    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool {
        if let bytes { return BlobName(digits: object).names(bytes) }
        return switch FileReader(folder: folder.number, limit: FileReader.attachmentLimit).read(path) {
        case .bytes(let bytes): BlobName(digits: object).names(bytes)
        case .tooLarge: true
        case .notRegular, .unreadable: false
        }
    }
}
