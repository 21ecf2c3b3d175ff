import Glibc

/// Repeats a system call for as long as a signal interrupts it; a negative result leaves its reason in `errno`.
@inline(__always)
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
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
