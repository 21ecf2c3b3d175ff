internal import BackdriveCore
internal import Mustache

/// What a problem's page tells of it once it is reported.
///
/// A class, as rows of many values are: each is read through one reference.
final class ProblemStory: SitePart {
    /// The most APs that one page lists: a special project can bring hundreds to each of its problems.
    static let mostPlans = 40

    let piece: ProblemPiece
    /// The APs of the present episode.
    private let current: [Table<ActionPlan>.Index]
    /// Those of the episodes before it.
    private let others: [Table<ActionPlan>.Index]
    /// How many APs the page leaves out.
    private let hidden: Int
    private let body: [UInt8]?
    private let occurrences: Figure?
    private let mentions: [RecordLink]

    var site: Site { piece.site }
    private var index: Table<Problem>.Index { piece.index }
    private var problem: Problem { piece.problem }
    private var state: ProblemState { piece.state }

    init(_ piece: ProblemPiece) {
        let (site, index, state) = (piece.site, piece.index, piece.state)
        self.piece = piece
        let coverage = site.report.timelines.problems[index].coverage.filter { $0.from <= site.report.asOf }
        let covering = Set(state.covering)
        current = Array(state.covering.prefix(Self.mostPlans))
        others = Array(coverage.map(\.plan).filter { !covering.contains($0) }.prefix(Self.mostPlans))
        hidden = coverage.count - current.count - others.count
        body = site.body(of: piece.problem)
        occurrences = OccurrenceFigure(site: site, problem: index).figure
        mentions = site.mentions(of: .problem(index))
    }

    static let view = View<ProblemStory>(
        "problem-story",
        .list("facts", Fact.view) { $0.piece.facts },
        .flag("is_urgent") { $0.problem.andon && $0.state.stage.isOpen && $0.state.live.isEmpty },
        .optional("same_as", RecordLink.view) { $0.root },
        .markup("body") { $0.body },
        .empty("no_body", .begin, "problem.no_body") { $0.body == nil },
        .text("root_cause") { $0.analysis?.rootCause },
        .text("workaround") { $0.problem.workaround },
        .text("criterion") { $0.problem.verification?.criterion },
        .list("plans", PlanRow.view) { $0.site.planRows($0.current) },
        .optional("no_plans", EmptyState.view) { $0.current.isEmpty ? $0.noPlans : nil },
        .flag("has_other_plans") { !$0.others.isEmpty },
        .list("other_plans", PlanRow.view) { $0.site.planRows($0.others) },
        .text("more_plans") { $0.words.more($0.hidden) },
        .optional("occurrences", Figure.view) { $0.occurrences },
        .empty("no_occurrences", .unmeasured, "problem.no_occurrences") { $0.occurrences == nil },
        .list("events", ToldEvent.view) { $0.piece.events.told(through: $0.report.asOf, $0.site) },
        .flag("has_duplicates") { !$0.duplicates.isEmpty },
        .list("duplicates", RecordLink.view) { story in story.duplicates.map { story.site.link(to: .problem($0)) } },
        .object("lists", RecordLists.view) {
            RecordLists(tags: $0.problem.tags, links: $0.problem.links, mentions: $0.mentions)
        })

    private var duplicates: [Table<Problem>.Index] { report.duplicates.namedBy[index] }

    /// The problem that this one repeats.
    private var root: RecordLink? {
        guard state.stage == .duplicate else { return nil }
        return report.duplicates.root(of: index).map { site.link(to: .problem($0)) }
    }

    private var analysis: Analysis? {
        problem.analysis.flatMap { $0.on.value <= report.asOf ? $0 : nil }
    }

    /// Before a decision there is nothing to act on yet; after it an AP is missing.
    private var noPlans: EmptyState {
        state.stage == .analysed && !state.isUndecided
            ? .init(.begin, "problem.no_plans_yet", words, example: newPlan)
            : .init(.unmeasured, "problem.no_plans", words)
    }

    /// The command that begins an AP for this very problem, in the hands of whoever answers for it.
    private var newPlan: String {
        let source = report.catalog.sourceOfProblem[index].map { report.catalog.sources[$0].owner.value }
        return words(
            "problem.begin_plan",
            [
                "id": problem.id, "owner": problem.owner?.value ?? source ?? "li.na",
                "due": report.asOf + Self.daysOfAnExample,
            ])
    }

    private static let daysOfAnExample = 28
}
