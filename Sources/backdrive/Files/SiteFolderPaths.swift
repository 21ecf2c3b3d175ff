import Glibc

/// The folders that a site's files lie in.
struct SiteFolderPaths {
    /// A folder before those inside it.
    let folders: [String]

    /// Throws for a path that leaves the site: a fault of this program, and nothing is written outside even then.
    init(of files: [String]) throws(SystemError) {
        var found: Set<Substring> = []
        var folders: [String] = []
        for file in files {
            let parts = file.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
                throw SystemError(code: EINVAL)
            }
            for part in parts.dropLast() where found.insert(file[..<part.endIndex]).inserted {
                folders.append(String(file[..<part.endIndex]))
            }
        }
        self.folders = folders
    }
}
