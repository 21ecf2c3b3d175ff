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
