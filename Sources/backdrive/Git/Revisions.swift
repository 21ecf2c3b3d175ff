import BackdriveCore

extension GitRepository {
    /// The full name of the commit that a user's word for a revision leads to.
    ///
    /// Throws `UsageError`, with the nearest name, when there is none; `EnvironmentError` when git fails.
    func commit(_ name: String) async throws -> String {
        if name == "HEAD", let revision { return revision }
        guard !name.hasPrefix("-") else {
            throw UsageError("'\(name)' is no revision: none begins with a -")
        }
        let command = ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"]
        guard let answer = try await git(command) else { throw EnvironmentError.gitMissing }
        if answer.succeeded, let commit = answer.lines.first, Self.isObjectName(commit) { return commit }
        var message = "there is no revision '\(name)'"
        if let ends = Self.ends(ofRange: name) {
            message +=
                ", which is a range: name one of its ends, or as backdrive diff \(ends.first) \(ends.second) both"
        } else if revision == nil {
            message += ": HEAD has no commit yet, so commit first"
        } else if let nearest = Self.nearest(to: name, in: ["HEAD"] + (try await branchesAndTags())) {
            message += ": did you mean '\(nearest)'?"
        } else if try await isShallow {
            message += " in this shallow clone; to have them all: git fetch --unshallow"
        }
        throw UsageError(message)
    }

    /// The same name with or without its remote, else the nearest one.
    private static func nearest(to name: String, in names: [String]) -> String? {
        names.first { $0.hasSuffix("/" + name) || name.hasSuffix("/" + $0) } ?? nearestName(to: name, in: names)
    }

    /// The full name of the best common ancestor of two commits, given by their full names.
    ///
    /// Throws `EnvironmentError` when there is none: with the command to fetch it, where the clone is shallow.
    func mergeBase(of a: String, and b: String) async throws(EnvironmentError) -> String {
        guard let answer = try await git(["merge-base", a, b]) else { throw .gitMissing }
        if answer.succeeded, let base = answer.lines.first { return base }
        // 1 means that there is none.
        guard answer.status == 1 else { throw .failed("merge-base", root, answer.complaint) }
        let commits = "\(Self.short(a)) and \(Self.short(b))"
        if try await isShallow {
            throw EnvironmentError(
                message: "this shallow clone holds no common ancestor of \(commits)",
                advice: "Fetch the whole history: git -C \(shellWord(root)) fetch --unshallow")
        }
        throw EnvironmentError(
            message: "\(commits) have no common ancestor",
            advice: "Name a revision that this branch began at: git -C \(shellWord(root)) log --oneline")
    }

    /// The same of two revisions as a user names them; throws `UsageError` too, for one that there is not.
    func mergeBase(named a: String, and b: String) async throws -> String {
        try await mergeBase(of: try await commit(a), and: try await commit(b))
    }

    /// The folders, from the root, in which a commit has a file of this name.
    func folders(of name: String, in commit: String) async throws(EnvironmentError) -> [String] {
        try await lines(of: ["ls-tree", "-r", "--full-tree", "--name-only", commit]).compactMap { path in
            path.hasSuffix("/" + name) ? String(path.dropLast(name.count + 1)) : nil
        }
    }

    /// Whether the clone lacks the older part of its history.
    var isShallow: Bool {
        get async throws(EnvironmentError) {
            try await output(of: ["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8)
        }
    }

    /// Every branch, remote-tracking branch and tag, in the order of their full names.
    func branchesAndTags() async throws(EnvironmentError) -> [String] {
        try await lines(of: ["for-each-ref", "--format=%(refname:strip=2)", "refs/heads", "refs/remotes", "refs/tags"])
    }

    /// `main` and `topic` of `main..topic` and `main...topic`.
    private static func ends(ofRange name: String) -> (first: Substring, second: Substring)? {
        guard let dots = name.firstRange(of: "..") else { return nil }
        let second = name[dots.upperBound...].drop { $0 == "." }
        return dots.lowerBound == name.startIndex || second.isEmpty ? nil : (name[..<dots.lowerBound], second)
    }

    private static func isObjectName(_ text: String) -> Bool {
        [40, 64].contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
