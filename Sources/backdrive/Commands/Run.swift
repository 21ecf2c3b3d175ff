import ArgumentParser
import BackdriveCore
import BackdriveParsing
import Glibc

/// How a command ends (PRODUCT.md §3, "Exit codes").
enum Outcome: Int32 {
    case success = 0
    case contentErrors = 1
    case environmentFailed = 2
    case wrongUsage = 64
}

/// Runs a command's body in the machine's surroundings and turns what it throws into words and an exit code.
enum Run {
    static func command(_ body: (Surroundings) async throws -> Outcome) async throws {
        let environment = Surroundings.readEnvironment()
        let outcome: Outcome
        do {
            let surroundings = try Surroundings.current(environment)
            let ended = try await body(surroundings)
            try surroundings.output.requireAllWritten()
            outcome = ended
        } catch let error as EnvironmentError {
            outcome = report(error, .environmentFailed, environment)
        } catch let error as UsageError {
            outcome = report(error, .wrongUsage, environment)
        } catch let error as RefusedEdit {
            outcome = report(error, environment)
        } catch let error as UneditableFile {
            outcome = report(RefusedEdit(error), environment)
        }
        if outcome != .success { throw ExitCode(outcome.rawValue) }
    }

    /// Runs a command that makes something large, which its body hands back beside the outcome: the process ends with it
    /// in memory, which the system takes back as a whole, in less time than it is freed value by value.
    static func making<Made>(_ body: (Surroundings) async throws -> (outcome: Outcome, made: Made)) async throws {
        try await command { surroundings in
            let (outcome, made) = try await body(surroundings)
            try surroundings.output.requireAllWritten()
            // One reference too many: the end of a scope that is never reached extends no life (as of Swift 6.3).
            _ = Unmanaged.passRetained(Kept(made))
            exit(outcome.rawValue)
        }
    }

    private final class Kept<Made> {
        private let made: Made

        init(_ made: Made) { self.made = made }
    }

    private static func report(
        _ error: some CustomStringConvertible, _ outcome: Outcome, _ environment: [String: String]
    ) -> Outcome {
        Terminal.errors(environment).line("error: \(printable(lines: error.description))")
        return outcome
    }

    private static func report(_ refusal: RefusedEdit, _ environment: [String: String]) -> Outcome {
        let errors = Terminal.errors(environment)
        errors.show(refusal.findings, in: refusal.files)
        if let message = refusal.message { errors.line("error: \(printable(message))") }
        errors.line("Nothing was written.")
        return refusal.isForUnknownID ? .wrongUsage : .contentErrors
    }
}
