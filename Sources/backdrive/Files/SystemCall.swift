import Glibc

/// Repeats a system call for as long as a signal interrupts it; a negative result leaves its reason in `errno`.
@inline(__always)
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

/// Writes all of `bytes`.
func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
        let count = uninterrupted { rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } }
        guard count >= 0 else { throw .last }
        rest = rest.dropFirst(count)
    }
}

/// What the system knows of a name, a symbolic link standing for itself; nil leaves the reason in `errno`.
func fileStatus(_ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) -> stat? {
    var status = stat()
    return fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}

/// Why a system call failed, in the C library's words: "No space left on device".
struct SystemError: Error, Equatable, CustomStringConvertible {
    let code: Int32

    /// The failure of the call made just before.
    static var last: SystemError { SystemError(code: errno) }

    var description: String { String(cString: strerror(code)) }
}

extension SystemError {
    /// Whether there is nothing of that name.
    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
