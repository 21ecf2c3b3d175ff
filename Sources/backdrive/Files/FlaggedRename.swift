import Glibc

/// What `rename` does about a name that is taken, as Linux's renameat2(2) numbers it.
enum RenameFlag: UInt32 {
    /// Fail with `EEXIST`.
    case keepExisting = 1
    /// Swap the two in one step.
    case exchange = 2
}

/// Renames within one folder by renameat2(2); false leaves the reason in `errno`, `ENOSYS` where there is no such call.
func rename(_ old: String, to new: String, in folder: Int32, _ flag: RenameFlag) -> Bool {
    guard let renameat2 else {
        errno = ENOSYS
        return false
    }
    return renameat2(folder, old, folder, new, flag.rawValue) == 0
}

private typealias Renameat2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

/// The C library's function, found by its name: the Glibc module hides it, as C's headers do without `_GNU_SOURCE`
/// (as of Swift 6.3).
private let renameat2: Renameat2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Renameat2.self) }
