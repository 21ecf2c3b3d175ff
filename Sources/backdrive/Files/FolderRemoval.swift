import Glibc

/// Removes the folder `name` of `parent` with all that it holds, never through a symbolic link.
///
/// What another process removes meanwhile is no failure. Throws the first other failure and leaves the rest.
func removeFolder(_ name: [CChar], in parent: Int32) throws(SystemError) {
    do throws(SystemError) {
        let number = uninterrupted { openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard number >= 0 else { throw SystemError.last }
        let folder = Descriptor(owning: number)
        for entry in try FolderContents(of: folder).names {
            if entry.isFolder {
                try removeFolder(entry.bytes, in: folder.number)
            } else if unlinkat(folder.number, entry.bytes, 0) != 0, errno != ENOENT {
                throw SystemError.last
            }
        }
        if unlinkat(parent, name, AT_REMOVEDIR) != 0 { throw SystemError.last }
    } catch  where error.code == ENOENT {
        return
    }
}

/// Removes the folder `name` of `parent` as the function above does.
func removeFolder(_ name: String, in parent: Int32) throws(SystemError) {
    try removeFolder(Array(name.utf8CString), in: parent)
}
