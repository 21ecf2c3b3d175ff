import BackdriveCore
import Glibc

/// One name found below a folder.
struct DirectoryEntry: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case regularFile
        case symbolicLink
        case namedPipe
        case socket
        case device
        /// Another repository inside this one, which does not keep its files.
        case submodule
        /// A file that a merge cannot make.
        case conflict(MergeConflict)
        /// A folder whose names cannot be read, or a name that cannot be looked at, and why.
        case unreadable(SystemError)
    }

    /// Relative to the listed folder, `/` between its parts; bytes that are not UTF-8 stand as `\xNN`.
    let path: String
    /// False when `path` is only a way to show the name, and does not open it.
    let isUTF8: Bool
    let kind: Kind

    init(_ path: some Collection<UInt8>, _ kind: Kind) {
        let text = String(validating: path, as: UTF8.self)
        self.path = text ?? escaped(Array(path))
        isUTF8 = text != nil
        self.kind = kind
    }
}

extension DirectoryEntry.Kind {
    /// Nil for a folder.
    ///
    /// Takes the type that most file systems give along with the name; asks, at the price of a system call, where they
    /// do not.
    init?(of entry: UnsafePointer<dirent>, named name: UnsafePointer<CChar>, in folder: Int32) {
        var mode = mode_t(entry.pointee.d_type) << 12
        if mode == 0 {
            guard let status = fileStatus(name, in: folder) else {
                self = .unreadable(.last)
                return
            }
            mode = status.st_mode & S_IFMT
        }
        switch mode {
        case S_IFDIR: return nil
        case S_IFREG: self = .regularFile
        case S_IFLNK: self = .symbolicLink
        case S_IFIFO: self = .namedPipe
        case S_IFSOCK: self = .socket
        default: self = .device
        }
    }
}

/// The path with each byte outside valid UTF-8 as `\xNN`.
private func escaped(_ path: [UInt8]) -> String {
    var text = ""
    var rest = path[...]
    while !rest.isEmpty {
        let length = (1...min(4, rest.count)).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
        if let length {
            text += String(decoding: rest.prefix(length), as: UTF8.self)
        } else {
            text += (rest[rest.startIndex] < 16 ? "\\x0" : "\\x") + String(rest[rest.startIndex], radix: 16)
        }
        rest = rest.dropFirst(length ?? 1)
    }
    return text
}

/// All that lies below a folder and is no folder itself, sorted by the bytes of its path.
///
/// Names that begin with a dot are left out, with all below them (DATA.md §1). Symbolic links are never followed. One
/// folder is open at a time, so that no depth of nesting exhausts anything.
struct DirectoryListing {
    private var waiting: [[UInt8]] = []
    private var found: [(path: [UInt8], kind: DirectoryEntry.Kind)] = []

    /// The entries below the open folder `root`.
    static func entries(below root: borrowing Descriptor) -> [DirectoryEntry] {
        var listing = DirectoryListing()
        listing.read([], in: root.number)
        while let folder = listing.waiting.popLast() { listing.read(folder, in: root.number) }
        listing.found.sort { precedes($0.path, $1.path) }
        return listing.found.map { DirectoryEntry($0.path, $0.kind) }
    }

    /// Reads the names of one folder; its path is empty for the root, else ends with `/`.
    private mutating func read(_ folder: [UInt8], in root: Int32) {
        do throws(SystemError) {
            let path = (folder.isEmpty ? [UInt8(ascii: ".")] : folder).map(CChar.init(bitPattern:)) + [0]
            let names = try FolderContents(of: Descriptor(folder: path, in: root)).names
            if !folder.isEmpty, names.contains(where: { $0.text == ".git" }) {
                found.append((folder.dropLast(), .submodule))
                return
            }
            for name in names where !name.isDotted {
                let path = folder + name.bytes.dropLast().map(UInt8.init(bitPattern:))
                if let kind = name.kind {
                    // A name that vanished since it was read is as if it had never been there.
                    if kind != .unreadable(SystemError(code: ENOENT)) { found.append((path, kind)) }
                } else {
                    waiting.append(path + [UInt8(ascii: "/")])
                }
            }
        } catch {
            found.append((folder.dropLast(), .unreadable(error)))
        }
    }

    private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let order = memcmp(left, right, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }
}
