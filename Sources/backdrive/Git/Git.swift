import Subprocess

/// Runs git: always with an array of arguments, never through a shell, never over the network, and without writing to
/// the repository.
struct Git: Sendable {
    /// How a run of git that ended by itself came out.
    struct Answer: Sendable, Equatable {
        let succeeded: Bool
        let output: [UInt8]
        /// What git said of a failure, in English.
        let complaint: String
    }

    /// The folder that git is run for, as `git -C`.
    let folder: String

    private static let outputLimit = 64 * 1_048_576
    private static let complaintLimit = 65_536

    /// Variables that would point git at another repository, index or set of objects (those of
    /// `git rev-parse --local-env-vars`, without configuration), or change what a path means.
    private static let environment = Environment.inherit.updating([
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_COMMON_DIR": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_SHALLOW_FILE": nil,
        "GIT_GRAFT_FILE": nil, "GIT_REPLACE_REF_BASE": nil, "GIT_NO_REPLACE_OBJECTS": nil, "GIT_NAMESPACE": nil,
        "GIT_IMPLICIT_WORK_TREE": nil, "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil,
        "GIT_ICASE_PATHSPECS": nil,
        "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    ])

    /// Runs one git command; nil where git is not installed.
    ///
    /// Throws `EnvironmentError` when git cannot be run at all, or says more than 64 MiB.
    func callAsFunction(_ arguments: [String]) async throws(EnvironmentError) -> Answer? {
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-C", folder, "-c", "core.fsmonitor=false"] + arguments),
                environment: Self.environment, output: .bytes(limit: Self.outputLimit),
                error: .string(limit: Self.complaintLimit))
            return Answer(
                succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
                complaint: result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return nil
        } catch {
            throw EnvironmentError(
                message: "cannot run git: \(error)", advice: "See that git works on its own, then try again")
        }
    }
}
