import Glibc

/// Removes the folder `name` of `parent` with all that it holds, never through a symbolic link, on all cores.
///
/// What another process removes meanwhile is no failure. Throws the first other failure and leaves the rest.
func removeFolder(_ name: [CChar], in parent: Int32) async throws(SystemError) {
    do throws(SystemError) {
        let folder = try Descriptor(folder: name, in: parent)
        let number = folder.number
        let names = try FolderContents(of: folder).names
        _ = try await names.filter { !$0.isFolder }.concurrentMap { file throws(SystemError) in
            if unlinkat(number, file.bytes, 0) != 0, errno != ENOENT { throw SystemError.last }
        }
        for inner in names where inner.isFolder { try await removeFolder(inner.bytes, in: number) }
        if unlinkat(parent, name, AT_REMOVEDIR) != 0 { throw SystemError.last }
    } catch  where error.code == ENOENT {
        return
    }
}

/// Removes the folder `name` of `parent` as the function above does.
func removeFolder(_ name: String, in parent: Int32) async throws(SystemError) {
    try await removeFolder(Array(name.utf8CString), in: parent)
}
