import Glibc

/// The absolute path of an existing file or folder, free of symbolic links, `.` and `..`; nil leaves the reason in
/// `errno`.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
}
