import Glibc

/// An open file or folder, closed at the end of its owner's life.
struct Descriptor: ~Copyable {
    /// Valid while the owner lives.
    let number: Int32

    /// Opens `path` below `folder`; never leaks into a process that is started meanwhile.
    init(
        _ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0
    ) throws(SystemError) {
        number = uninterrupted { openat(folder, path, flags | O_CLOEXEC, mode) }
        guard number >= 0 else { throw .last }
    }

    /// Opens the folder at `path`; a symbolic link in its place is refused.
    init(folder path: UnsafePointer<CChar>, in parent: Int32 = AT_FDCWD) throws(SystemError) {
        try self.init(path, in: parent, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }

    deinit { Glibc.close(number) }

    /// Writes all of `bytes`.
    borrowing func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) { try backdrive.write(bytes, to: number) }

    borrowing func status() throws(SystemError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last }
        return status
    }

    /// Closes a file that was written, and tells what a file system may only say then (a full quota, say).
    consuming func close() throws(SystemError) {
        let number = number
        discard self
        if Glibc.close(number) != 0, errno != EINTR { throw .last }
    }
}
