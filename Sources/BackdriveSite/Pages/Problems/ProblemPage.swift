internal import BackdriveCore
internal import Mustache

/// A problem: what is known, what was decided and done, and whether it helped.
struct ProblemPage {
    static let shape = Shape(
        "problem-page",
        [
            .text("absent", optional: true), .list("facts", of: Fact.shape), .flag("is_urgent"),
            .object("same_as", Pieces.link, optional: true),
            .markup("body", optional: true), .object("no_body", EmptyState.shape, optional: true),
            .text("root_cause", optional: true), .text("workaround", optional: true),
            .text("criterion", optional: true),
            .list("plans", of: PlanRows.row), .object("no_plans", EmptyState.shape, optional: true),
            .flag("has_other_plans"), .list("other_plans", of: PlanRows.row), .text("more_plans", optional: true),
            .object("occurrences", Figure.shape, optional: true),
            .object("no_occurrences", EmptyState.shape, optional: true),
            .list("events", of: TimelineEvent.shape),
            .flag("has_duplicates"), .list("duplicates", of: Pieces.link),
            .object("lists", RecordLists.shape, optional: true),
        ])

    /// The most APs that one page lists: a special project can bring hundreds to each of its problems.
    static let mostPlans = 40

    let site: Site
    let index: Table<Problem>.Index

    private var problem: Problem { site.report.catalog.problems[index] }

    var page: Page {
        let state = site.report.problems[index]
        return Page(
            template: .problem, id: problem.id, title: problem.title.value, question: site.words("problem.question"),
            answer: state.map { ProblemAnswer(site: site, index: index, state: $0).sentence } ?? absence,
            parents: [.problems], origin: problem.origin, content: state.map(content) ?? absentContent)
    }

    private var absence: String {
        site.words("problem.answer.absent", ["day": .text(site.report.asOf.description)])
    }

    private func content(_ state: ProblemState) -> Value {
        let pieces = site.pieces
        let body = site.body(of: problem)
        let figure = OccurrenceFigure(site: site, problem: index).figure
        let current = state.covering.prefix(Self.mostPlans)
        let coverage = site.report.timelines.problems[index].coverage.filter { $0.from <= site.report.asOf }
        let covering = Set(state.covering)
        let others = coverage.map(\.plan).filter { !covering.contains($0) }.prefix(Self.mostPlans)
        let hidden = coverage.count - current.count - others.count
        let rows = PlanRows(site: site)
        let analysis = problem.analysis.flatMap { $0.on.value <= site.report.asOf ? $0 : nil }
        let root = state.stage == .duplicate ? site.report.duplicates.root(of: index) : nil
        return Self.shape([
            "absent": .absent,
            "facts": .list(ProblemFacts(site: site, index: index, state: state).all.map(\.value)),
            "is_urgent": .flag(problem.andon && state.stage.isOpen && state.live.isEmpty),
            "same_as": root.map { pieces.link(to: .problem($0)) } ?? .absent,
            "body": body.map { .markup($0) } ?? .absent,
            "no_body": body == nil ? EmptyState.begin("problem.no_body", example: nil, site.words) : .absent,
            "root_cause": .optional(analysis?.rootCause),
            "workaround": .optional(problem.workaround),
            "criterion": .optional(problem.verification?.criterion),
            "plans": .list(rows.rows(current)),
            "no_plans": current.isEmpty ? noPlans(state) : .absent,
            "has_other_plans": .flag(!others.isEmpty),
            "other_plans": .list(rows.rows(others)),
            "more_plans": .optional(hidden > 0 ? site.words("layout.more", ["n": .number(hidden)]) : nil),
            "occurrences": figure?.value ?? .absent,
            "no_occurrences": figure == nil ? EmptyState.unmeasured("problem.no_occurrences", site.words) : .absent,
            "events": .list(ProblemEvents(site: site, index: index).all.told(through: site.report.asOf, pieces)),
            "has_duplicates": .flag(!site.duplicates.direct[index].isEmpty),
            "duplicates": .list(site.duplicates.direct[index].map { pieces.link(to: .problem($0)) }),
            "lists": RecordLists.value(
                tags: problem.tags, links: problem.links, mentions: pieces.mentions(of: .problem(index))),
        ])
    }

    /// Before a decision there is nothing to act on yet; after it an AP is missing.
    private func noPlans(_ state: ProblemState) -> Value {
        state.stage == .analysed && !state.isUndecided
            ? EmptyState.begin("problem.no_plans_yet", example: "aps.begin_example", site.words)
            : EmptyState.unmeasured("problem.no_plans", site.words)
    }

    /// A page exists for every record, so that links hold on earlier days too; it tells nothing of later ones.
    private var absentContent: Value {
        Self.shape([
            "absent": .text(absence), "facts": .list([]), "is_urgent": .flag(false), "same_as": .absent,
            "body": .absent,
            "no_body": .absent, "root_cause": .absent, "workaround": .absent, "criterion": .absent, "plans": .list([]),
            "no_plans": .absent, "has_other_plans": .flag(false), "other_plans": .list([]), "more_plans": .absent,
            "occurrences": .absent,
            "no_occurrences": .absent, "events": .list([]), "has_duplicates": .flag(false), "duplicates": .list([]),
            "lists": .absent,
        ])
    }
}
