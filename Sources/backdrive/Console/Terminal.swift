import BackdriveCore
import Glibc
import Synchronization

/// One of the program's two outputs: the only place that writes to it.
///
/// As with C's streams, a failure to write is kept, and asked for at the end. A class, so that all see the same one.
final class Terminal: Sendable {
    private let descriptor: Int32
    private let failure = Mutex<SystemError?>(nil)
    /// Colour only on a terminal, never with `NO_COLOR` (PRODUCT.md §3).
    let isColoured: Bool

    private init(descriptor: Int32, environment: [String: String]) {
        self.descriptor = descriptor
        let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = isatty(descriptor) == 1 && !refusesColour && environment["TERM"] != "dumb"
    }

    /// Results.
    static func output(_ environment: [String: String]) -> Terminal {
        Terminal(descriptor: STDOUT_FILENO, environment: environment)
    }

    /// Findings and progress.
    static func errors(_ environment: [String: String]) -> Terminal {
        Terminal(descriptor: STDERR_FILENO, environment: environment)
    }

    /// Writes all of `bytes`; a reader that has gone away (`backdrive check | head`) is no failure.
    func write(_ bytes: [UInt8]) {
        do {
            try backdrive.write(bytes[...], to: descriptor)
        } catch  where error.code == EPIPE {
            return
        } catch {
            failure.withLock { $0 = $0 ?? error }
        }
    }

    /// Throws when something that was to be written was not: a result half of which is missing is none.
    func requireAllWritten() throws(EnvironmentError) {
        guard let error = failure.withLock({ $0 }) else { return }
        throw EnvironmentError(
            message: "cannot write the results: \(error)",
            advice: "Free some space where they go, or send them elsewhere, and run the command again")
    }

    /// Says what is no fault, but may not be what was meant.
    func note(_ text: String) { line(printable("note: \(text)")) }

    /// Writes one line.
    func line(_ text: String) { write(Array(text.utf8) + [UInt8(ascii: "\n")]) }
}
