internal import BackdriveCore

extension Repository {
    /// Where a file of the content is edited on the web.
    func edit(_ contentPath: String) -> String { address(of: contentPath, editPattern, verb: "edit") }

    /// Where a file's history is read on the web.
    func history(_ contentPath: String) -> String { address(of: contentPath, historyPattern, verb: "commits") }

    /// The settings' own address, else GitHub's; GitLab puts `/-` before the verb.
    private func address(of contentPath: String, _ pattern: String?, verb: String) -> String {
        let place = path.isEmpty ? contentPath : "\(path)/\(contentPath)"
        let separator = url.contains("gitlab") ? "/-" : ""
        return (pattern ?? "\(url)\(separator)/\(verb)/{branch}/{path}")
            .replacingPlaceholders(branch: branch.percentEncodedPath, path: place.percentEncodedPath)
    }
}
