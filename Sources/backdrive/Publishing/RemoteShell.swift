import Glibc
import Subprocess

/// A POSIX shell on another machine that takes one step after the other over a single connection.
///
/// What it locks is let go when this run ends, in whatever way: its input ends then, and so does the shell. A class, since
/// it reads on where it stopped.
final class RemoteShell {
    /// How one step came out.
    struct Answer {
        let status: Int32
        /// What the step wrote, complaints too, without blank lines.
        let lines: [String]

        var succeeded: Bool { status == 0 }
    }

    let machine: RemoteMachine
    private let input: StandardInputWriter
    private var output: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator
    /// Ends each answer; no line of a step can be taken for it.
    private let mark = "backdrive-" + randomName()

    private init(
        _ machine: RemoteMachine, _ input: StandardInputWriter,
        _ output: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator
    ) {
        self.machine = machine
        self.input = input
        self.output = output
    }

    /// Opens a shell on `machine` for as long as `body` runs.
    ///
    /// Throws `EnvironmentError` when ssh is missing or does not get through, and what `body` throws.
    static func open<Result: Sendable>(
        on machine: RemoteMachine, _ body: (RemoteShell) async throws -> Result
    ) async throws -> Result {
        // A connection that ends is told by the missing answer.
        signal(SIGPIPE, SIG_IGN)
        do {
            // The user's own login shell reads two plain words; all else is read by sh.
            return try await run(
                .name("ssh"), arguments: Arguments(machine.sshOptions + ["--", machine.login, "exec sh"]),
                input: .inputWriter, output: .sequence, error: .combinedWithOutput
            ) { ssh in
                let lines = ssh.standardOutput.strings(
                    separatedBy: .unicodeScalarSequence(["\n"]), bufferingPolicy: .unbounded)
                let shell = RemoteShell(machine, ssh.standardInputWriter, lines.makeAsyncIterator())
                // What the machine greets with is no answer to anything.
                _ = try await shell("LC_ALL=C; export LC_ALL")
                return try await body(shell)
            }.closureResult
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw EnvironmentError(
                message: "ssh is not installed, and without it \(machine.login) cannot be reached",
                advice: "Install it, on Debian with: apt-get install openssh-client")
        }
    }

    /// Runs one step: a line of sh in which each word that is not the program's own is a `shellWord`.
    ///
    /// Throws `EnvironmentError` when the connection ends before the step does.
    func callAsFunction(_ step: String) async throws -> Answer {
        var lines: [String] = []
        do {
            _ = try await input.write("{ \(step); } </dev/null 2>&1; printf '\\n%s %d\\n' \(mark) $?\n")
        } catch {
            // The other end is gone: its last words, which follow, say why.
        }
        do {
            while var line = try await output.next() {
                if line.hasPrefix(mark + " "), let status = Int32(line.dropFirst(mark.utf8.count + 1)) {
                    return Answer(status: status, lines: lines)
                }
                // ssh's own complaints end as on a terminal.
                if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
                if !line.isEmpty { lines.append(line) }
            }
        } catch let error as SubprocessError {
            lines.append("\(error)")
        }
        throw EnvironmentError(
            message: "the connection to \(machine.login) ended: \(lines.last ?? "ssh does not say why")",
            advice: "See that this works on its own, with a key and without a question: ssh \(machine.login) true")
    }
}
