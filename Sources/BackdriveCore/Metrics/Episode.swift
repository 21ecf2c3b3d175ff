/// One round of a problem's life: from its report or a re-opening up to the next re-opening (METRICS.md §0, "Episodes").
package struct Episode: Sendable, Hashable {
    /// 0 for the first.
    package let number: Int
    /// The re-opening it began with; nil for the first.
    package let start: Day?
    /// The re-opening that ended it, exclusive; nil for the last.
    package let end: Day?

    package static let definition = Definition("episode", "0", "Each re-opening begins a new episode of a problem.")
}

extension ProblemTimeline {
    /// The episodes that began by the end of `day`, in order; at least one.
    func episodes(through day: Day) -> some Sequence<Episode> {
        (0...numberOfEpisode(on: day)).lazy.map(episode)
    }

    /// The episode that is going on at the end of `day`.
    func episode(on day: Day) -> Episode { episode(numberOfEpisode(on: day)) }

    /// The first re-opening on or after `day`.
    func reopening(from day: Day) -> Day? {
        let place = reopenedOn.partitionPoint { $0 >= day }
        return place < reopenedOn.count ? reopenedOn[place] : nil
    }

    private func numberOfEpisode(on day: Day) -> Int { reopenedOn.partitionPoint { $0 > day } }

    private func episode(_ number: Int) -> Episode {
        Episode(
            number: number, start: number > 0 ? reopenedOn[number - 1] : nil,
            end: number < reopenedOn.count ? reopenedOn[number] : nil)
    }

    /// The APs of an episode that exist and cover the problem at the end of `day`.
    func covering(in episode: Episode, on day: Day) -> some Sequence<Coverage> {
        covering(in: episode).lazy.filter { $0.from <= day }
    }

    private func covering(in episode: Episode) -> ArraySlice<Coverage> {
        if reopenedOn.isEmpty { return coverage[...] }
        let start = episode.start.map { day in coverageByEpisode.partitionPoint { $0.countsFrom >= day } } ?? 0
        let end = episode.end.map { day in coverageByEpisode.partitionPoint { $0.countsFrom >= day } }
        return coverageByEpisode[start..<max(start, end ?? coverageByEpisode.count)]
    }

    /// The first day ≥ `analysis.on` on which the episode has a decision or a covering AP; nil when there is none.
    ///
    /// From then on the episode is decided and stays so. Each day is looked at as it was, so later events change nothing.
    func decidedOn(in episode: Episode) -> Day? {
        guard let analysedOn else { return nil }
        let decided = decisions.first(from: episode.start ?? .distantPast)?.on
        let covered = covering(in: episode).lazy.map(\.from).min()
        guard let first = decided.map({ min($0, covered ?? $0) }) ?? covered else { return nil }
        let day = max(first, analysedOn)
        return episode.end.map { day < $0 } ?? true ? day : nil
    }
}
