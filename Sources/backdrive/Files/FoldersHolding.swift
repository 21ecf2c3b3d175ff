import Glibc

/// The folders that a site's files lie in, a folder before those inside it.
///
/// Throws for a path that leaves the site: a fault of this program, and nothing is written outside even then.
func foldersHolding(_ files: [String]) throws(SystemError) -> [String] {
    var found: Set<Substring> = []
    var folders: [String] = []
    var last: Substring?
    for file in files {
        let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { file[file.utf8.index(after: $0)...] } ?? file[...]
        let folder = slash.map { file[..<$0] } ?? ""
        guard isName(name) else { throw SystemError(code: EINVAL) }
        // The files of a folder mostly stand together.
        guard slash != nil, folder != last else { continue }
        last = folder
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy(isName) else { throw SystemError(code: EINVAL) }
        for part in parts where found.insert(file[..<part.endIndex]).inserted {
            folders.append(String(file[..<part.endIndex]))
        }
    }
    return folders
}

private func isName(_ part: Substring) -> Bool { !part.isEmpty && part != "." && part != ".." }
