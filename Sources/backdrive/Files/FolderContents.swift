import Glibc

/// The names in one folder, dotted ones too, in no order.
struct FolderContents {
    struct Name: Equatable {
        /// The name's own bytes, which need not be UTF-8, and the zero that ends a C string.
        let bytes: [CChar]
        let isFolder: Bool

        /// The name as text, when it is UTF-8.
        var text: String? { String(validating: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }

    let names: [Name]
    var isEmpty: Bool { names.isEmpty }

    init(of folder: borrowing Descriptor) throws(SystemError) {
        // A stream of its own, since reading moves the descriptor's place.
        let reopened = uninterrupted { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard reopened >= 0, let stream = fdopendir(reopened) else { throw .last }
        defer { closedir(stream) }
        var names: [Name] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { field in
                let name = UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
                return Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
            }
            let dot = CChar(UInt8(ascii: "."))
            if bytes == [dot, 0] || bytes == [dot, dot, 0] { continue }
            names.append(Name(bytes: bytes, isFolder: Self.isFolder(entry, bytes, in: reopened)))
        }
        self.names = names
    }

    private static func isFolder(_ entry: UnsafeMutablePointer<dirent>, _ name: [CChar], in folder: Int32) -> Bool {
        guard entry.pointee.d_type == DT_UNKNOWN else { return entry.pointee.d_type == DT_DIR }
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
