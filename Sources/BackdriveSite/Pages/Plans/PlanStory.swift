internal import BackdriveCore
internal import Mustache

/// What an AP's page tells of it once it is created.
///
/// A class, as rows of many values are: each is read through one reference.
final class PlanStory: SitePart {
    /// The most problems that one page lists: a special project can bring hundreds to each of its APs.
    private static let mostProblems = 60

    let site: Site
    let index: Table<ActionPlan>.Index
    let piece: PlanPiece
    private let served: [Table<Problem>.Index]
    private let checks: [ShownCheck]
    private let body: [UInt8]?

    private var plan: ActionPlan { piece.plan }
    private var state: PlanState { piece.state }

    init(site: Site, index: Table<ActionPlan>.Index, piece: PlanPiece) {
        self.site = site
        self.index = index
        self.piece = piece
        served = Self.served(by: index, in: site.report)
        checks = ShownCheck.all(of: piece)
        body = site.body(of: piece.plan)
    }

    static let view = View<PlanStory>(
        "ap-story",
        [
            .object("ap", PlanPiece.view) { $0.piece },
            .text("progress") { $0.progress.label },
            .text("progress_style") { $0.progress.style },
            .text("original_due_on") { $0.state.originalDueOn == $0.state.dueOn ? nil : $0.state.originalDueOn },
            .text("acceptance") { $0.plan.acceptance },
            .flag("has_evidence") { !$0.plan.evidence.isEmpty },
            .list("evidence", OutsideLink.view) { $0.plan.evidence.map { OutsideLink($0) } },
            .optional("no_evidence", EmptyState.view) {
                $0.plan.evidence.isEmpty && $0.state.state == .done
                    ? .unmeasured("ap_page.no_evidence", $0.words) : nil
            },
            .list("problems", ProblemRow.view) { $0.site.problemRows($0.served.prefix(mostProblems)) },
            .text("more_problems") { $0.moreProblems },
            .list("trail", DueStep.view) { DueStep.trail(of: $0.piece) },
            .list("checks", ShownCheck.view) { $0.checks },
            .optional("no_checks", EmptyState.view) {
                $0.checks.isEmpty ? .unmeasured("ap_page.no_checks", $0.words) : nil
            },
            .list("facts", Fact.view) { PlanFacts(site: $0.site, plan: $0.plan, state: $0.state).all },
            .markup("body") { $0.body },
            .list("events", ToldEvent.view) { $0.site.events(ofPlan: $0.index).told(through: $0.report.asOf, $0.site) },
            .object("lists", RecordLists.view) {
                RecordLists(
                    tags: $0.plan.tags, links: $0.plan.links, mentions: $0.site.mentions(of: .plan($0.index)))
            },
        ])

    /// The problems that an AP covers on the as-of day: its own in their order, then those of its special project.
    private static func served(by plan: Table<ActionPlan>.Index, in report: Report) -> [Table<Problem>.Index] {
        let named = report.catalog.problemsNamedByPlan[plan]
        let isNamed = Set(named)
        let others = report.catalog.problems(of: plan).lazy.filter { problem in
            !isNamed.contains(problem)
                && report.timelines.problems[problem].coverage.contains { $0.plan == plan && $0.from <= report.asOf }
        }
        return named + others
    }

    private var moreProblems: String? {
        let hidden = served.count - Self.mostProblems
        return hidden > 0 ? words("layout.more", ["n": hidden]) : nil
    }

    /// How far an AP has come: the file's own word is heard only for what no date says.
    private var progress: (style: String, label: String) {
        switch state.state {
        case .done, .dropped: (state.state.rawValue, words.name(of: state.state))
        case .open:
            if plan.status.value == .blocked {
                ("blocked", words("progress.blocked"))
            } else if state.isInProgress {
                ("in_progress", words("progress.in_progress"))
            } else {
                ("open", words("progress.open"))
            }
        }
    }
}
