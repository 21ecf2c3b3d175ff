import BackdriveCore

/// Why a file cannot be read at all: the one finding that it gets.
struct Refusal: Error {
    let finding: Diagnostic
}
