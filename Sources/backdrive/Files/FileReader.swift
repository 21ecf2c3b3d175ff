import BackdriveCore
import Glibc

/// What reading one file came to; content that cannot be read is a finding (BD009), not a broken run.
enum FileContents: Sendable, Equatable {
    case bytes([UInt8])
    /// Larger than the limit, by the size it has on disk; nothing was read.
    case tooLarge(size: Int)
    /// A symbolic link, FIFO, socket, device or folder; it was not opened for reading.
    case notRegular
    case unreadable(SystemError)
}

/// Reads whole files below one folder, each in one go.
///
/// Only regular files are opened; the open neither follows a symbolic link nor waits for the other end of a FIFO.
struct FileReader: Sendable {
    /// The largest record, in bytes (DATA.md §2).
    static let recordLimit = BD009UnreadableFile.largestFile
    /// The largest attachment, in bytes (DATA.md §1).
    static let attachmentLimit = Attachments.largest

    /// The open folder that paths are relative to; the caller keeps it open.
    var folder = AT_FDCWD
    /// The largest file that is read, in bytes.
    let limit: Int

    func read(_ path: String) -> FileContents {
        do {
            return try read(Descriptor(path, in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
        } catch {
            // What an open answers in place of a symbolic link, and of a socket or a device without a driver.
            return error.code == ELOOP || error.code == ENXIO ? .notRegular : .unreadable(error)
        }
    }

    /// The contents of all `paths`, in their order, read on all cores.
    func readAll(_ paths: [String], slicing: Slicing = .machine) async -> [FileContents] {
        await paths.concurrentMap(slicing) { read($0) }
    }

    /// The size of a file in bytes, without opening it: for attachments, which are copied and never looked into.
    func size(of path: String) throws(SystemError) -> Int {
        guard let status = fileStatus(path, in: folder) else { throw .last }
        return status.st_size
    }

    private func read(_ file: consuming Descriptor) throws(SystemError) -> FileContents {
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG else { return .notRegular }
        guard status.st_size <= limit else { return .tooLarge(size: status.st_size) }

        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: status.st_size) { buffer, count in
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let step = uninterrupted { Glibc.read(file.number, rest.baseAddress, rest.count) }
                if step < 0 { failure = .last }
                // A file that shrinks meanwhile ends earlier.
                if step <= 0 { return }
                count += step
            }
        }
        if let failure { throw failure }
        return .bytes(bytes)
    }
}
