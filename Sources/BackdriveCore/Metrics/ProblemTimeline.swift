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
    let decisions: Chronicle<Decision.Outcome>
    /// The first days of the episodes after the first, ascending.
    private(set) var reopenedOn: [Day]
    let verifications: Chronicle<VerificationResult.Outcome>
    /// The APs that ever cover the problem, by id.
    package let coverage: [Coverage]
    /// The same by the day that decides the episode, so that an episode's APs stand together.
    let coverageByEpisode: [Coverage]

    init(_ problem: Problem, coverage: [Coverage]) {
        reportedOn = problem.reportedOn.value
        screenedOn = problem.screening?.on.value
        isRejected = problem.screening?.result.value == .rejected
        duplicateOn = problem.duplicateOf?.on.value
        analysedOn = problem.analysis?.on.value
        rating = problem.analysis?.rating
        decisions = Chronicle(problem.decisions.valid.map { Dated($0.on.value, $0.outcome.value) })
        reopenedOn = problem.reopened.valid.map(\.on.value).sorted()
        verifications = Chronicle(
            problem.verification?.results.valid.map { Dated($0.on.value, $0.result.value) } ?? [])
        self.coverage = coverage
        coverageByEpisode =
            reopenedOn.isEmpty ? coverage : coverage.sorted { ($0.countsFrom, $0.plan) < ($1.countsFrom, $1.plan) }
    }

    /// The same life without the re-openings of a day.
    func without(reopeningOn day: Day) -> ProblemTimeline {
        var timeline = self
        timeline.reopenedOn.removeAll { $0 == day }
        return timeline
    }
}
