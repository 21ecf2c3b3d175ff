internal import BackdriveCore
internal import Mustache

/// What an AP's page tells of it once it is created.
///
/// A class, as rows of many values are: each is read through one reference.
final class PlanStory: SitePart {
    /// How many of them are shown with their occurrences.
    private static let drawnProblems = 3
    /// The most events that stand in the open; older ones are folded away.
    private static let shownEvents = 20
    /// The most problems that one page lists: a special project can bring hundreds to each of its APs.
    private static let mostProblems = 60

    let site: Site
    let index: Table<ActionPlan>.Index
    let piece: PlanPiece
    private let served: [Table<Problem>.Index]
    private let course: PlanCourse
    private let rows: [PlanCourse.Row]
    private let body: [UInt8]?

    private var plan: ActionPlan { piece.plan }
    private var state: PlanState { piece.state }

    init(site: Site, index: Table<ActionPlan>.Index, piece: PlanPiece) {
        self.site = site
        self.index = index
        self.piece = piece
        served = Self.served(by: index, in: site.report)
        course = PlanCourse(piece: piece)
        rows = course.rows
        body = site.body(of: piece.plan)
    }

    static let view = View<PlanStory>(
        "ap-story",
        .object("line", PlanLineFigure.view) { PlanLineFigure(piece: $0.piece, course: $0.course) },
        .text("acceptance") { $0.plan.acceptance },
        .flag("has_evidence") { !$0.plan.evidence.isEmpty },
        .list("evidence", OutsideLink.view) { $0.plan.evidence.map { OutsideLink($0) } },
        .empty("no_evidence", .unmeasured, "ap_page.no_evidence") {
            $0.plan.evidence.isEmpty && $0.state.state == .done
        },
        .text("problems_title") { $0.words("ap_page.problems", ["n": $0.served.count]) },
        .list("served", ServedProblem.view) { story in
            story.served.prefix(drawnProblems).compactMap { index in
                story.site.problem(index).map { ServedProblem(problem: $0, index: index, plan: story.piece) }
            }
        },
        .flag("has_more_served") { $0.served.count > drawnProblems },
        .list("more_served", ProblemRow.view) {
            $0.site.problemRows($0.served.prefix(mostProblems).dropFirst(drawnProblems))
        },
        .text("more_problems") { $0.moreProblems },
        .text("checked") { $0.checked },
        .list("course", PlanCourse.Row.view) { Array($0.rows.prefix(shownEvents)) },
        .text("earlier_label") { story in
            story.rows.count > shownEvents
                ? story.words("layout.more", ["n": story.rows.count - shownEvents]) : nil
        },
        .list("earlier", PlanCourse.Row.view) { Array($0.rows.dropFirst(shownEvents)) },
        .list("facts", Fact.view) { PlanFacts(site: $0.site, plan: $0.plan, state: $0.state).all },
        .markup("body") { $0.body },
        .object("lists", RecordLists.view) {
            RecordLists(
                tags: $0.plan.tags, links: $0.plan.links, mentions: $0.site.mentions(of: .plan($0.index)))
        })

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

    /// How many of the weekly meetings looked at it, and how the table is sorted.
    private var checked: String {
        let held = course.meetingsHeld.count
        return held == 0
            ? words("ap_page.sorted")
            : words("ap_page.checked", ["n": held - course.unchecked.count, "held": held])
    }
}
