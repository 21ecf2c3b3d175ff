/// The git repository that a content folder lies in.
struct GitRepository: Sendable {
    /// The folder that holds `.git`: absolute, free of symbolic links. What the configuration calls the work tree plays no
    /// part.
    let root: String
    /// The full name of the commit that HEAD names; nil before the first commit, and where git is not installed.
    let revision: String?
    /// The folder of this work tree's HEAD: absolute.
    let gitFolder: String

    /// A revision as pages show it. Its length is fixed, where git's own grows with the clone, so that the same revision
    /// gives the same bytes everywhere.
    static func short(_ revision: String) -> String { String(revision.prefix(10)) }

    /// The repository around a real path; nil outside of any work tree. Where there is none, git is not asked.
    ///
    /// Throws `EnvironmentError`, with the command that mends it, when git refuses the repository or cannot read HEAD.
    static func around(_ folder: String) async throws(EnvironmentError) -> GitRepository? {
        guard let root = root(around: folder) else { return nil }
        let git = Git.asSetUp(at: root)
        guard let answer = try await git(["rev-parse", "--absolute-git-dir", "HEAD^{commit}"]) else {
            return GitRepository(root: root, revision: nil, gitFolder: root + "/.git")
        }
        // Before the first commit git fails, after it has named its folder and repeated the name that it cannot resolve.
        let lines = answer.lines
        guard lines.count >= 2, let name = lines.last else { throw .refused(root, answer.complaint) }
        let gitFolder = lines.dropLast().joined(separator: "\n")
        if answer.succeeded { return GitRepository(root: root, revision: name, gitFolder: gitFolder) }
        let repository = GitRepository(root: root, revision: nil, gitFolder: gitFolder)
        let first = try await repository.git(["log", "-1", "--format=%H"])
        guard let first, first.complaint.contains("does not have any commits yet") else {
            throw .brokenHead(root, namedIn: try await repository.fileOfHead(), first?.complaint ?? answer.complaint)
        }
        return repository
    }

    /// The file that names HEAD's commit: its branch's, or HEAD itself.
    private func fileOfHead() async throws(EnvironmentError) -> String {
        let file = gitFolder + "/HEAD"
        guard case .bytes(let bytes) = FileReader(limit: 4096).read(file) else { return file }
        let head = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
        guard head.hasPrefix("ref: ") else { return file }
        let command = ["rev-parse", "--path-format=absolute", "--git-path", String(head.dropFirst("ref: ".count))]
        return try await lines(of: command).joined(separator: "\n")
    }

    /// Git with no configuration but the repository's own.
    var git: Git { .reading(gitFolder, root: root) }

    /// The output of a command of this repository's git, or of another one that works for it.
    ///
    /// Throws `EnvironmentError` when git is not installed or fails.
    func output(
        of arguments: [String], input: [UInt8] = [], through git: Git? = nil
    ) async throws(EnvironmentError) -> [UInt8] {
        guard let answer = try await (git ?? self.git)(arguments, input: input) else { throw .gitMissing }
        guard answer.succeeded else { throw .failed(arguments[0], root, answer.complaint) }
        return answer.output
    }

    /// The lines of a command's output, which no name of a file may be part of; throws as `output(of:)` does.
    func lines(of arguments: [String]) async throws(EnvironmentError) -> [String] {
        Git.lines(try await output(of: arguments))
    }

    /// The path of a folder, which need not exist, from the root, without a slash at its end; nil outside the repository.
    func path(of folder: String) -> String? {
        if folder == root { return "" }
        let start = root.hasSuffix("/") ? root : root + "/"
        return folder.hasPrefix(start) ? String(folder.dropFirst(start.count)) : nil
    }

    /// The nearest folder up from a path that is a repository without a work tree, by what it holds.
    static func bare(around folder: String) -> String? {
        foldersUp(from: folder).first { path in
            ["HEAD", "objects", "refs"].allSatisfy { fileStatus("\(path)/\($0)") != nil }
        }
    }

    /// The nearest folder up from a real path that holds a `.git` which is a file or has a HEAD.
    ///
    /// A folder that merely looks like a repository, as one that a pull request brings along may, is none.
    static func root(around folder: String) -> String? {
        foldersUp(from: folder).first { root in
            let git = (root == "/" ? "" : root) + "/.git"
            return fileStatus(git).map { !$0.isFolder || fileStatus(git + "/HEAD") != nil } ?? false
        }
    }
}
