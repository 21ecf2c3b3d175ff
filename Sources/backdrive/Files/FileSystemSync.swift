import Glibc

/// Waits until all that was written to the file system of `folder` is on its disk, by syncfs(2); where there is no such
/// call, for the folder's own names.
func synchronize(_ folder: borrowing Descriptor) throws(SystemError) {
    guard (syncfs.map { $0(folder.number) } ?? fsync(folder.number)) == 0 else { throw .last }
}

/// Found by its name: the Glibc module hides it, as C's headers do without `_GNU_SOURCE` (as of Swift 6.3).
private let syncfs: (@convention(c) (Int32) -> Int32)? =
    dlsym(nil, "syncfs").map { unsafeBitCast($0, to: (@convention(c) (Int32) -> Int32).self) }
