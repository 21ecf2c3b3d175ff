/// A problem's life by day: what was known, decided and undertaken, struck entries left out (METRICS.md §0).
///
/// All questions are about the end of the day they name: later events are invisible.
package struct ProblemTimeline: Sendable {
    package let reportedOn: Day
    let screenedOn: Day?
    let isRejected: Bool
    let duplicateOn: Day?
    let analysedOn: Day?
    /// Known from `analysedOn` on.
    let rating: Rating?
    let decisions: [Dated<Decision.Outcome>]
    /// The first days of the episodes after the first, ascending.
    let reopenedOn: [Day]
    let verifications: [Dated<VerificationResult.Outcome>]
    /// The APs that ever cover the problem, by id.
    package let coverage: [Coverage]

    init(_ problem: Problem, coverage: [Coverage]) {
        reportedOn = problem.reportedOn.value
        screenedOn = problem.screening?.on.value
        isRejected = problem.screening?.result.value == .rejected
        duplicateOn = problem.duplicateOf?.on.value
        analysedOn = problem.analysis?.on.value
        rating = problem.analysis?.rating
        decisions = problem.decisions.valid.map { Dated($0.on.value, $0.outcome.value) }
        reopenedOn = problem.reopened.valid.map(\.on.value).sorted()
        verifications = problem.verification?.results.valid.map { Dated($0.on.value, $0.result.value) } ?? []
        self.coverage = coverage
    }

    package func exists(on day: Day) -> Bool { reportedOn <= day }
}

/// A value with the day it came about.
struct Dated<Value: Sendable>: Sendable {
    let on: Day
    let value: Value

    init(_ on: Day, _ value: Value) {
        self.on = on
        self.value = value
    }
}

extension Array {
    /// The latest value in `days`: by day, then by place in the list (METRICS.md §0).
    func latest<Value>(in days: ClosedRange<Day>) -> Value? where Element == Dated<Value> {
        var latest: Dated<Value>?
        for entry in self where days.contains(entry.on) {
            if latest.map({ entry.on >= $0.on }) ?? true { latest = entry }
        }
        return latest?.value
    }
}
