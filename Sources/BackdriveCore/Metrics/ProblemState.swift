/// What the numbers say about one problem on one day; the members of `metrics.json`'s `problems`.
package struct ProblemState: Sendable {
    package let stage: Stage
    /// Nil when not analysed.
    package let category: Category?
    package let rating: Rating?
    package let tier: Tier?
    /// 1…25, an ordinal label.
    package let score: Int?
    /// `4`, or `=2` when shared; nil outside the matrix scope or unrated.
    package let rank: String?
    /// Nil outside the stages `resolved` and `verified`, like `fixOn` and `leadDays`.
    package let resolvedOn: Day?
    package let fixOn: Day?
    package let leadDays: Int?
    /// In the last 90 days, its duplicates' included.
    package let occurrences90d: Int
    package let effectiveness: Effectiveness?
    /// The day the current episode began: the latest re-opening, else nil for the first episode.
    package let episodeStart: Day?
    /// Reported, queued, or analysed in an episode without decision or AP.
    package let isUndecided: Bool
    /// The APs of the current episode that exist on the day, by id.
    package let covering: [Table<ActionPlan>.Index]
    /// The open ones among `covering`.
    package let live: [Table<ActionPlan>.Index]

    init(
        of index: Table<Problem>.Index, _ standing: Standing, in snapshot: Snapshot, rank: String?,
        occurrences90d: Int, effectiveness: Effectiveness?
    ) {
        let timeline = snapshot.timelines.problems[index]
        let rating = snapshot.rating(of: index)
        stage = standing.stage
        category = snapshot.analysis(of: index)?.category.value
        self.rating = rating
        tier = rating.map { snapshot.catalog.settings.tiers[$0] }
        score = rating?.score
        self.rank = rank
        resolvedOn = standing.resolvedOn
        fixOn = standing.fixOn
        leadDays = LeadTime.days(of: timeline, standing)
        self.occurrences90d = occurrences90d
        self.effectiveness = effectiveness
        episodeStart = standing.episode.start
        isUndecided = timeline.isUndecided(standing, on: snapshot.asOf)
        covering = timeline.covering(in: standing.episode, on: snapshot.asOf).map(\.plan).sorted()
        live = covering.filter { snapshot.isOpen($0) }
    }
}
