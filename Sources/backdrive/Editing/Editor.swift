import Subprocess

/// The program that the user's `EDITOR` names, for files that are opened with `--edit`.
///
/// It comes from the environment alone: nothing that a repository says is ever run (PRODUCT.md §5).
struct Editor {
    /// A program and its own arguments: `code --wait`.
    private let words: [String]

    /// Throws `EnvironmentError` when no editor is set.
    init(_ environment: [String: String]) throws(EnvironmentError) {
        words = (environment["EDITOR"] ?? "").split(separator: " ").map(String.init)
        guard !words.isEmpty else {
            throw EnvironmentError(
                message: "--edit needs to know your editor", advice: "Set EDITOR, for example to nano, and try again")
        }
    }

    /// Opens a file and waits until the editor is closed.
    func open(_ path: String) async throws(EnvironmentError) {
        let ended: TerminationStatus
        do {
            // `env` takes names and paths; what Subprocess calls a name holds no slash, and its path needs another package.
            ended = try await run(
                .name("env"), arguments: Arguments(["--"] + words + [path]), input: .currentStandardInput,
                output: .currentStandardOutput, error: .currentStandardError
            ).terminationStatus
        } catch {
            throw failure(path, "\(error)")
        }
        guard ended.isSuccess else { throw failure(path, "it ended with \(ended)") }
    }

    private func failure(_ path: String, _ reason: String) -> EnvironmentError {
        EnvironmentError(
            message: "the editor \(words.joined(separator: " ")) failed: \(reason)",
            advice: "The file \(path) is written; open it yourself")
    }
}
