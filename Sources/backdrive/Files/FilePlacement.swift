import Glibc

/// Puts files into a new site: the old site's own file where its bytes are the same, else a new one.
struct FilePlacement: Sendable {
    /// The new site's open folder; the folders below it stand already.
    let new: Int32
    /// The old site's open folder, where there is one.
    let old: Int32?
    /// The mode that a new file gets, and so every file of the site.
    let mode: mode_t

    private static let chunk = 65_536

    /// Room for comparing, lent to one call after the other.
    struct Scratch { fileprivate var bytes = [UInt8](repeating: 0, count: FilePlacement.chunk) }

    /// Places one file; true when the old site's file serves again, with its times.
    func place(_ parts: [ArraySlice<UInt8>], at path: String, _ scratch: inout Scratch) throws(SystemError) -> Bool {
        guard let old, let same = status(ofSame: parts, at: path, in: old, &scratch) else {
            try write(parts, to: path, times: nil)
            return false
        }
        // A second name for the same file costs no copy. Where its mode is another one or a file system refuses the
        // name, a copy with its times serves.
        if same.st_mode != mode || linkat(old, path, new, path, 0) != 0 {
            try write(parts, to: path, times: [same.st_atim, same.st_mtim])
        }
        return true
    }

    /// The status of the old file, if it is a regular one that holds just these bytes. An old file that is absent or
    /// cannot be read holds others.
    private func status(
        ofSame parts: [ArraySlice<UInt8>], at path: String, in old: Int32, _ scratch: inout Scratch
    ) -> stat? {
        do throws(SystemError) {
            let file = try Descriptor(path, in: old, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            return try status(of: file, holding: parts, &scratch)
        } catch {
            return nil
        }
    }

    private func status(
        of file: borrowing Descriptor, holding parts: [ArraySlice<UInt8>], _ scratch: inout Scratch
    ) throws(SystemError) -> stat? {
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size == parts.reduce(0, { $0 + $1.count })
        else { return nil }
        for part in parts {
            var rest = part
            while !rest.isEmpty {
                let count = uninterrupted { read(file.number, &scratch.bytes, min(rest.count, Self.chunk)) }
                // What is not empty has a base address.
                guard count > 0, rest.withUnsafeBytes({ memcmp($0.baseAddress!, scratch.bytes, count) }) == 0
                else { return nil }
                rest = rest.dropFirst(count)
            }
        }
        return status
    }

    private func write(_ parts: [ArraySlice<UInt8>], to path: String, times: [timespec]?) throws(SystemError) {
        let file = try Descriptor(path, in: new, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        for part in parts { try file.write(part) }
        if let times, futimens(file.number, times) != 0 { throw .last }
        try file.close()
    }
}
