import Glibc

/// The absolute path of an existing file or folder, free of symbolic links, `.` and `..`; nil leaves the reason in
/// `errno`.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
}

/// The path without symbolic links as far as it exists, and as it is written from there on.
func nearestRealPath(_ path: String) -> String {
    if let real = realPath(path) { return real }
    var parts = path.split(separator: "/")
    guard let last = parts.popLast() else { return path }
    let parent = nearestRealPath("/" + parts.joined(separator: "/"))
    return (parent == "/" ? "" : parent) + "/" + last
}

func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
