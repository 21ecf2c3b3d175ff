import BackdriveCore

extension EnvironmentError {
    static let gitMissing = EnvironmentError(
        message: "git is not installed, and without it no other revision can be read",
        advice: "Install git, on Debian with: apt-get install git")

    static let gitTooOld = EnvironmentError(
        message: "this git cannot merge without a work tree", advice: "Install git 2.38 or later")

    /// Git did not open the repository at `root`.
    static func refused(_ root: String, _ complaint: String) -> EnvironmentError {
        if complaint.contains("dubious ownership") {
            return EnvironmentError(
                message: "git does not trust the repository \(root), whose files another user owns",
                advice: "If you do, tell it so: git config --global --add safe.directory \(shellWord(root))")
        }
        if complaint.contains("not a git repository: ") {
            return EnvironmentError(
                message: "git cannot read the repository \(root): \(firstLine(complaint))",
                advice:
                    "If the repository has moved, say so in its own work tree: git worktree repair \(shellWord(root))")
        }
        if complaint.contains("not a git repository") {
            return EnvironmentError(
                message: "git cannot read the repository \(root): \(firstLine(complaint))",
                advice: "If its HEAD is damaged, name the branch that was checked out: "
                    + "echo 'ref: refs/heads/main' > \(shellWord(root + "/.git/HEAD"))")
        }
        return failed("rev-parse", root, complaint)
    }

    /// HEAD leads to no commit.
    ///
    /// - Parameter file: that names the commit, by its absolute path.
    static func brokenHead(_ root: String, namedIn file: String, _ complaint: String) -> EnvironmentError {
        EnvironmentError(
            message: "HEAD of the repository \(root) leads to no commit: \(firstLine(complaint))",
            advice: "Name the last good commit, which .git/logs/HEAD lists: echo COMMIT > \(shellWord(file))")
    }

    /// A command of git failed.
    static func failed(_ command: String, _ root: String, _ complaint: String) -> EnvironmentError {
        if complaint.contains("promisor remote") { return objectMissing(root) }
        return EnvironmentError(
            message: "git \(command) failed in \(root): \(firstLine(complaint))",
            advice: "See what this says: git -C \(shellWord(root)) fsck")
    }

    /// An object is not there, as in a partial clone; it is not fetched, since that runs what the configuration names.
    static func objectMissing(_ root: String) -> EnvironmentError {
        EnvironmentError(
            message: "the repository \(root) lacks objects of this revision",
            advice: "Fetch what is missing: git -C \(shellWord(root)) fetch --refetch --no-filter")
    }

    private static func firstLine(_ complaint: String) -> String {
        let line = complaint.split(separator: "\n").first { !$0.hasPrefix("warning: ") } ?? "it does not say why"
        return line.hasPrefix("fatal: ") ? String(line.dropFirst("fatal: ".count)) : String(line)
    }
}

/// A word as a POSIX shell reads it back.
func shellWord(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { $0.isAlphanumeric || "/._-+:@".utf8.contains($0) }
    if plain, !text.isEmpty { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
