import BackdriveCore

/// Why a file cannot be read at all: the one finding that it gets.
struct Refusal: Error {
    let finding: Diagnostic
    /// Where reading stopped, and where what it stopped in began: a slip is looked for there. None where the finding
    /// says all.
    var suspects: [Int] = []
    /// Whether the finding stands as it is, so that the slip only adds what to write.
    var isWorded = false

    /// Where reading stopped.
    var stop: Int { suspects.max() ?? Int(finding.location.range.start) }
}
