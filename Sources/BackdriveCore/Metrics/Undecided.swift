// The problems that wait: an episode is undecided until the first day on which it is analysed and has a decision or a
// covering AP (METRICS.md §0, `ProblemState.isUndecided`).
extension Report {
    /// The undecided problems, the longest waiting first, ties by id.
    package var undecided: [Table<Problem>.Index] {
        longestWaitingFirst(catalog.problems.indices.filter { problems[$0]?.isUndecided ?? false })
    }

    /// The problems of some sources that nobody has filtered, the longest waiting first, ties by id.
    package func unfiltered(of sources: some Sequence<Table<InformationSource>.Index>) -> [Table<Problem>.Index] {
        longestWaitingFirst(
            sources.flatMap { catalog.problemsBySource[$0] }.filter { problems[$0]?.stage == .reported })
    }

    /// The day from which a problem's current episode waits: the report or the latest re-opening.
    package func waitingSince(_ problem: Table<Problem>.Index) -> Day {
        problems[problem]?.episodeStart ?? catalog.problems[problem].reportedOn.value
    }

    private func longestWaitingFirst(_ problems: [Table<Problem>.Index]) -> [Table<Problem>.Index] {
        problems.map { (since: waitingSince($0), problem: $0) }.sorted { $0 < $1 }.map(\.problem)
    }
}
