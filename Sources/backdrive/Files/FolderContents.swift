import Glibc

/// The names in one folder, dotted ones too, in no order.
struct FolderContents {
    struct Name: Equatable {
        /// The name's own bytes, which need not be UTF-8, and the zero that ends a C string.
        let bytes: [CChar]
        /// Nil for a folder.
        let kind: DirectoryEntry.Kind?

        var isFolder: Bool { kind == nil }
        var isDotted: Bool { bytes[0] == CChar(UInt8(ascii: ".")) }

        /// The name as text, when it is UTF-8.
        var text: String? { String(validating: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }

    let names: [Name]

    /// Throws when not all names can be read: a folder half of whose names are known may not be called empty.
    init(of folder: borrowing Descriptor) throws(SystemError) {
        // A stream of its own, since reading moves the descriptor's place.
        let reopened = uninterrupted { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard reopened >= 0 else { throw .last }
        guard let stream = fdopendir(reopened) else {
            let failure = SystemError.last
            close(reopened)
            throw failure
        }
        defer { closedir(stream) }
        let dot = CChar(UInt8(ascii: "."))
        var names: [Name] = []
        errno = 0
        while let entry = readdir(stream) {
            // The name is used in place: an entry is shorter in memory than its declared type.
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                let name = UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
                return Name(
                    bytes: Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)),
                    kind: DirectoryEntry.Kind(of: entry, named: name, in: reopened))
            }
            if name.bytes != [dot, 0], name.bytes != [dot, dot, 0] { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw .last }
        self.names = names
    }
}
