internal import BackdriveCore

extension Repository {
    /// Where a file of the content is edited on the web.
    func edit(_ contentPath: String) -> String { address(of: contentPath, verb: "edit") }

    /// Where a file's history is read on the web.
    func history(_ contentPath: String) -> String { address(of: contentPath, verb: "commits") }

    /// GitHub's addresses; GitLab puts `/-` before the verb.
    private func address(of contentPath: String, verb: String) -> String {
        let place = path.isEmpty ? contentPath : "\(path)/\(contentPath)"
        let separator = url.contains("gitlab") ? "/-" : ""
        return "\(url)\(separator)/\(verb)/\(branch.percentEncodedPath)/\(place.percentEncodedPath)"
    }
}
