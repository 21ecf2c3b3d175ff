import Glibc

/// What Backdrive needs from its surroundings failed: a disk, git, a port. The command ends with exit code 2
/// (PRODUCT.md §3); nothing is wrong with the content.
struct EnvironmentError: Error, Equatable, CustomStringConvertible {
    /// What failed, on what, and why.
    let message: String
    /// What the reader can do about it, as a sentence without its full stop.
    let advice: String

    var description: String { "\(message)\n\(advice)" }
}

extension EnvironmentError {
    /// The failure of a system call while the site at `path` was written beside the old one.
    init(_ error: SystemError, writing path: String) {
        message = "cannot write \(path): \(error)"
        let remedy =
            switch error.code {
            case ENOSPC, EDQUOT: "Free some space there and build again"
            case EACCES, EPERM, EROFS: "Make the folder writable, or choose another one"
            default: "Mend this and build again"
            }
        advice = remedy + "; the last site stays as it was"
    }
}
