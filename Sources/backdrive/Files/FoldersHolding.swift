import Glibc

/// The folders that a site's files lie in, a folder before those inside it.
///
/// Throws for a path that leaves the site: a fault of this program, and nothing is written outside even then.
func foldersHolding(_ files: [String]) throws(SystemError) -> [String] {
    var found: Set<Substring> = []
    var folders: [String] = []
    for file in files {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { throw SystemError(code: EINVAL) }
        for part in parts.dropLast() where found.insert(file[..<part.endIndex]).inserted {
            folders.append(String(file[..<part.endIndex]))
        }
    }
    return folders
}
