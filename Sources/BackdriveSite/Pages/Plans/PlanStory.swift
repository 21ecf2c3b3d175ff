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

    let piece: PlanPiece
    private let served: [Table<Problem>.Index]
    private let course: PlanCourse
    private let rows: [ToldEvent]
    private let body: [UInt8]?

    var site: Site { piece.site }
    private var plan: ActionPlan { piece.plan }
    private var state: PlanState { piece.state }

    init(_ piece: PlanPiece) {
        self.piece = piece
        served = Self.served(by: piece.index, in: piece.report)
        course = PlanCourse(piece: piece)
        rows = course.rows
        body = piece.site.body(of: piece.plan)
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
            story.site.problems(story.served.prefix(drawnProblems)).map {
                ServedProblem(problem: $0, plan: story.piece)
            }
        },
        .flag("has_more_served") { $0.served.count > drawnProblems },
        .list("more_served", ProblemRow.view) {
            $0.site.problemRows($0.served.prefix(mostProblems).dropFirst(drawnProblems))
        },
        .text("more_problems") { $0.words.more($0.served.count - mostProblems) },
        .text("checked") { $0.checked },
        .list("course", ToldEvent.course) { Array($0.rows.prefix(shownEvents)) },
        .text("earlier_label") { $0.words.more($0.rows.count - shownEvents) },
        .list("earlier", ToldEvent.course) { Array($0.rows.dropFirst(shownEvents)) },
        .list("facts", Fact.view) { $0.piece.facts },
        .markup("body") { $0.body },
        .object("lists", RecordLists.view) {
            RecordLists(tags: $0.plan.tags, links: $0.plan.links, mentions: $0.site.mentions(of: .plan($0.piece.index)))
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

    /// How many of the weekly meetings looked at it, and how the table is sorted.
    private var checked: String {
        let held = course.meetingsHeld.count
        return held == 0
            ? words("ap_page.sorted")
            : words("ap_page.checked", ["n": held - course.unchecked.count, "held": held])
    }
}
