// What people said last, as known on the as-of day (METRICS.md §0: by day, then by place in the list).
extension Report {
    /// The latest decision about a problem's current episode.
    package func decision(about problem: Table<Problem>.Index) -> Decision? {
        catalog.problems[problem].decisions.latest(onOrBefore: asOf, notBefore: problems[problem]?.episodeStart)
    }

    /// When a deferred problem is looked at again; nil for any other.
    package func revisitOn(_ problem: Table<Problem>.Index) -> Day? {
        problems[problem]?.stage == .deferred ? decision(about: problem)?.revisitOn?.value : nil
    }

    /// What a person found since a problem's last fix; nil outside the stages `resolved` and `verified`.
    package func judgement(of problem: Table<Problem>.Index) -> VerificationResult? {
        guard let fixOn = problems[problem]?.fixOn else { return nil }
        return catalog.problems[problem].verification?.results.latest(onOrBefore: asOf, notBefore: fixOn)
    }
}
