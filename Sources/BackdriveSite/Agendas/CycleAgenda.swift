package import BackdriveCore

/// What the meeting of the running cycle must decide, in order (PRODUCT.md §4, `meeting.html`).
package struct CycleAgenda: Sendable {
    /// Undecided since before the cycle, the longest waiting first, ties by id.
    package let carriedOver: [Table<Problem>.Index]
    /// Reported in the cycle and undecided, by source and then by id.
    package let reported: [Table<Problem>.Index]
    /// Re-opened in the cycle and undecided, by id.
    package let reopened: [Table<Problem>.Index]
    /// Measured to the end of the window, and nobody has said whether it helped; by id.
    package let verdicts: [Table<Problem>.Index]
    /// Deferred, to be looked at again before the cycle ends; by id.
    package let deferred: [Table<Problem>.Index]

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
        reported = fresh.filter { report.problems[$0]?.episodeStart == nil }
            .sorted { (report.sourceOrder(of: $0), $0) < (report.sourceOrder(of: $1), $1) }
        verdicts = report.catalog.problems.indices.filter { report.awaitsVerdict($0) }
        deferred = report.catalog.problems.indices.filter { index in
            guard let revisitOn = report.revisitOn(index) else { return false }
            return revisitOn < end
        }
    }
}

extension Report {
    fileprivate func sourceOrder(of problem: Table<Problem>.Index) -> Int {
        catalog.sources.index(of: catalog.problems[problem].source.value)?.offset ?? catalog.sources.count
    }

    /// What a person found after the last fix, as known on the as-of day.
    func judgement(of index: Table<Problem>.Index) -> VerificationResult? {
        guard let fixOn = problems[index]?.fixOn else { return nil }
        return catalog.problems[index].verification?.results.latest(onOrBefore: asOf, notBefore: fixOn)
    }

    fileprivate func awaitsVerdict(_ index: Table<Problem>.Index) -> Bool {
        guard let effectiveness = problems[index]?.effectiveness, effectiveness.verdict != .observing else {
            return false
        }
        return judgement(of: index) == nil
    }

    /// When a deferred problem is looked at again; nil for any other.
    func revisitOn(_ index: Table<Problem>.Index) -> Day? {
        guard let state = problems[index], state.stage == .deferred else { return nil }
        return catalog.problems[index].decisions.latest(onOrBefore: asOf, notBefore: state.episodeStart)?.revisitOn?
            .value
    }
}
