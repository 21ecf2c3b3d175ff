/// The git repository that a content folder lies in.
struct GitRepository: Sendable, Equatable {
    /// The root of the work tree: absolute, free of symbolic links.
    let root: String
    /// The full name of the commit that HEAD names; nil before the first commit.
    let revision: String?

    /// The revision as pages show it. Its length is fixed, where git's own grows with the clone, so that the same
    /// revision gives the same bytes everywhere.
    var shortRevision: String? { revision.map { String($0.prefix(10)) } }

    /// The repository around `folder`; nil outside of any work tree, and where git is not installed.
    static func around(_ folder: String) async throws(EnvironmentError) -> GitRepository? {
        guard let answer = try await Git(folder: folder)(["rev-parse", "--show-toplevel", "HEAD"]) else { return nil }
        // Before the first commit git fails, after it has named the root and repeated the name that it cannot resolve.
        let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
        guard lines.count >= 2, let name = lines.last else { return nil }
        let root = lines.dropLast().joined(separator: "\n")
        return GitRepository(root: root, revision: answer.succeeded ? String(name) : nil)
    }

    /// Whether what `folders` hold differs from HEAD: changed, added or deleted, untracked files included.
    ///
    /// Names that begin with a dot, which the content leaves out (DATA.md §1), and folders outside the repository do not
    /// count. Throws `EnvironmentError` when git fails.
    func hasLocalChanges(in folders: [String]) async throws(EnvironmentError) -> Bool {
        let inside = folders.compactMap(pathFromRoot)
        guard !inside.isEmpty else { return false }
        let command = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--"]
        guard let answer = try await Git(folder: root)(command + inside.map { $0.isEmpty ? "." : $0 }) else {
            return false
        }
        guard answer.succeeded else {
            throw EnvironmentError(
                message: "git cannot compare the content with HEAD: \(answer.complaint)",
                advice: "See what `git status` says in \(root), then try again")
        }
        // Each entry is two letters of state, a space and the path from the root.
        return answer.output.split(separator: 0).contains { entry in
            let path = String(decoding: entry.dropFirst(3), as: UTF8.self)
            return inside.contains { Self.holds($0, path) }
        }
    }

    /// The path of a folder from the root, without a slash at its end; nil outside the repository.
    private func pathFromRoot(_ folder: String) -> String? {
        guard let real = realPath(folder) else { return nil }
        if real == root { return "" }
        let start = root.hasSuffix("/") ? root : root + "/"
        return real.hasPrefix(start) ? String(real.dropFirst(start.count)) : nil
    }

    private static func holds(_ folder: String, _ path: String) -> Bool {
        guard folder.isEmpty || path.hasPrefix(folder + "/") else { return false }
        return !path.dropFirst(folder.isEmpty ? 0 : folder.count + 1).split(separator: "/").contains {
            $0.hasPrefix(".")
        }
    }
}
