extension SourceFile {
    /// The content folder's file that a relative, percent-decoded link in this file leads to.
    ///
    /// Nil for an absolute path, an empty one, and one that climbs out of the content folder.
    package func contentPath(ofLink link: String) -> String? {
        guard !link.isEmpty, !link.hasPrefix("/") else { return nil }
        var parts = contentPath.split(separator: "/").dropLast()
        for part in link.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}

/// The way from a folder to what lies at a path, both free of symbolic links and seen from the same place.
package func relativePath(of path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + target[shared...].map(String.init)).joined(separator: "/")
}

extension SourceFile {
    /// What a link in this file's body says to lead to a file of the content folder.
    func link(to contentPath: String) -> String {
        let folder = self.contentPath.split(separator: "/").dropLast().joined(separator: "/")
        let link = relativePath(of: contentPath, from: folder)
        return link.contains { " ()".contains($0) } ? "<\(link)>" : link
    }
}
