import Glibc

/// The absolute path of an existing file or folder, free of symbolic links, `.` and `..`; nil leaves the reason in
/// `errno`.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
}

/// The folder that holds what an absolute path names; `/` holds itself.
func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
}

/// The folder at an absolute path and those around it, the nearest first.
func foldersUp(from path: String) -> some Sequence<String> {
    sequence(first: path) { $0 == "/" ? nil : parentFolder(of: $0) }
}

/// Whether one absolute path is another or lies in it, by their names.
func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
}

/// An absolute path without symbolic links, `.` and `..`, whether or not anything is there: what is not there yet is no
/// link.
func nearestRealPath(_ path: String) -> String {
    var resolved: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
        guard part != ".." else {
            _ = resolved.popLast()
            continue
        }
        resolved.append(part)
        if let real = realPath("/" + resolved.joined(separator: "/")) { resolved = real.split(separator: "/") }
    }
    return "/" + resolved.joined(separator: "/")
}

func isSymbolicLink(_ path: String) -> Bool {
    fileStatus(path).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
}
