import Subprocess

/// Runs git's plumbing on one repository: never through a shell, never over the network, and so that nothing runs that
/// the repository's files, attributes or configuration name (PRODUCT.md §5).
///
/// Git only ever reads refs and objects here. It is told of no work tree's files, since looking at one is what makes it
/// run filters, file system monitors and hooks.
struct Git: Sendable {
    /// How a run of git that ended by itself came out.
    struct Answer: Sendable, Equatable {
        /// 0 means success; what another one means depends on the command. Nil when a signal ended git.
        let status: Int32?
        let output: [UInt8]
        /// What git said of a failure, in English.
        let complaint: String

        init(_ status: TerminationStatus, _ output: [UInt8], _ complaint: String) {
            self.status = if case .exited(let code) = status { code } else { nil }
            self.output = output
            self.complaint = complaint
        }

        var succeeded: Bool { status == 0 }
        /// The output's lines, which no name of a file may be part of.
        var lines: [String] { Git.lines(output) }
    }

    static func lines(_ output: [UInt8]) -> [String] {
        String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The folder that git is run in.
    private let folder: String
    private let environment: Environment

    private static let complaintLimit = 65_536

    /// Git as the user set it up, in a folder that holds `.git`: for the question whether git trusts its owner, which
    /// `safe.directory` of the user's own configuration answers.
    static func asSetUp(at root: String) -> Git {
        // A `.git` that git makes nothing of is not an invitation to look for one further up.
        Git(folder: root, environment: withoutPointers.updating(["GIT_CEILING_DIRECTORIES": parentFolder(of: root)]))
    }

    /// Git in a repository that it was found to trust, with no configuration but the repository's own.
    static func reading(_ gitFolder: String, root: String) -> Git {
        Git(
            folder: root,
            environment: withoutPointers.updating(withoutConfiguration).updating([
                "GIT_DIR": gitFolder, "GIT_WORK_TREE": root,
            ]))
    }

    /// Git in a folder of Backdrive's own making, which reads the objects of another one.
    static func `private`(_ gitFolder: String, shallowFile: String) -> Git {
        Git(
            folder: gitFolder,
            environment: withoutPointers.updating(withoutConfiguration).updating([
                "GIT_DIR": gitFolder, "GIT_SHALLOW_FILE": shallowFile,
            ]))
    }

    /// Runs one command; nil where git is not installed.
    ///
    /// Throws `EnvironmentError` when git cannot be run at all.
    func callAsFunction(_ arguments: [String], input: [UInt8] = []) async throws(EnvironmentError) -> Answer? {
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-C", folder] + Self.options + arguments),
                environment: environment, input: .array(input), output: .bytes(limit: .max),
                error: .string(limit: Self.complaintLimit))
            return Answer(result.terminationStatus, result.standardOutput, result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return nil
        } catch {
            throw EnvironmentError(
                message: "cannot run git: \(error)", advice: "See that git works on its own, then try again")
        }
    }

    /// Each closes a way from configuration or attributes to a program, should a command ever go there.
    private static let options = [
        "safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null",
        "core.attributesFile=/dev/null",
        "protocol.allow=never", "log.showSignature=false",
    ].flatMap { ["-c", $0] }

    /// Without the variables that would point git at another repository, index or set of objects (those of
    /// `git rev-parse --local-env-vars`, without configuration), or change what a path means; and with those that keep it
    /// from fetching, asking and writing.
    private static let withoutPointers = Environment.inherit.updating([
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_COMMON_DIR": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_SHALLOW_FILE": nil,
        "GIT_GRAFT_FILE": nil, "GIT_REPLACE_REF_BASE": nil, "GIT_NAMESPACE": nil, "GIT_IMPLICIT_WORK_TREE": nil,
        "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil, "GIT_ICASE_PATHSPECS": nil,
        "GIT_LITERAL_PATHSPECS": "1", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    ])

    private static let withoutConfiguration: [Environment.Key: String?] = [
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_COUNT": nil,
        "GIT_CONFIG_PARAMETERS": nil,
    ]
}
