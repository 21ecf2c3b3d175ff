/// What the meeting of the running cycle must decide, in order (PRODUCT.md §4, `meeting.html`).
///
/// Each undecided problem stands once: carried over, reported or re-opened.
package struct CycleAgenda: Sendable {
    /// What is asked of a problem in the meeting.
    package enum Ask: String, CaseIterable, Sendable {
        /// Does it pass?
        case filter
        /// Which category and cause, how often, how bad?
        case analyse
        /// To act, to wait, or not? Also those whose deferral is over.
        case decide
        /// Did it help?
        case judge
    }

    /// Undecided since before the cycle, the longest waiting first, ties by id.
    package let carriedOver: [Table<Problem>.Index]
    /// Reported in the cycle and undecided, by source, those of none last, and then by id.
    package let reported: [Table<Problem>.Index]
    /// Re-opened in the cycle and undecided, by id.
    package let reopened: [Table<Problem>.Index]
    /// Measured to the end of the window, and nobody has said whether it helped; by id.
    package let verdicts: [Table<Problem>.Index]
    /// Deferred, to be looked at again before the cycle ends; by id.
    package let deferred: [Table<Problem>.Index]

    private let byAsk: [Ask: [Table<Problem>.Index]]

    /// The problems by what is asked of each, the longest waiting first, ties by id; those to judge by id. Each stands once.
    package subscript(ask: Ask) -> [Table<Problem>.Index] { byAsk[ask] ?? [] }

    package var count: Int {
        carriedOver.count + reported.count + reopened.count + verdicts.count + deferred.count
    }

    /// Before the first cycle everything undecided counts as carried over.
    package init(_ report: Report) {
        let cycle = report.cycles.last?.cycle
        let start = cycle?.startsOn ?? report.asOf + 1
        let end = cycle?.endsBefore ?? report.asOf + 1
        let undecided = report.undecided
        carriedOver = undecided.filter { report.waitingSince($0) < start }
        let fresh = undecided.filter { report.waitingSince($0) >= start }.sorted()
        reopened = fresh.filter { report.problems[$0]?.episodeStart != nil }
        let catalog = report.catalog
        func order(_ problem: Table<Problem>.Index) -> Int {
            catalog.sourceOfProblem[problem]?.offset ?? catalog.sources.count
        }
        reported = fresh.filter { report.problems[$0]?.episodeStart == nil }
            .sorted { (order($0), $0) < (order($1), $1) }
        verdicts = report.verdicts.awaitingJudgement
        deferred = catalog.problems.indices.filter { report.revisitOn($0).map { $0 < end } ?? false }
        let byStage = Dictionary(grouping: undecided) { report.problems[$0]?.stage }
        let toDecide = ((byStage[.analysed] ?? []) + deferred).sorted {
            (report.waitingSince($0), $0) < (report.waitingSince($1), $1)
        }
        byAsk = [
            .filter: byStage[.reported] ?? [], .analyse: byStage[.queued] ?? [], .decide: toDecide, .judge: verdicts,
        ]
    }
}
