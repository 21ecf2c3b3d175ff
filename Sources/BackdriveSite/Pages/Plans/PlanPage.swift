internal import BackdriveCore
internal import Mustache

/// An AP: who does what by when, how late, for which problems, and how one will know that it is done.
struct PlanPage {
    static let shape = Shape(
        "ap-page",
        [
            .text("absent", optional: true), .object("ap", Pieces.plan, optional: true),
            .text("progress", optional: true),
            .text("progress_style", optional: true), .text("original_due_on", optional: true),
            .text("acceptance", optional: true), .flag("has_evidence"), .list("evidence", of: OutsideLink.shape),
            .object("no_evidence", EmptyState.shape, optional: true),
            .list("problems", of: ProblemRows.row), .text("more_problems", optional: true),
            .list("trail", of: DueTrail.step), .list("checks", of: check),
            .object("no_checks", EmptyState.shape, optional: true), .list("facts", of: Fact.shape),
            .markup("body", optional: true), .list("events", of: TimelineEvent.shape),
            .object("lists", RecordLists.shape, optional: true),
        ])

    private static let check = Shape(
        "ap-check",
        [
            .text("on"), .text("outcome"), .text("outcome_label"), .text("note", optional: true),
            .object("by", Pieces.person, optional: true), .object("meeting", Pieces.link, optional: true),
            .text("void", optional: true),
        ])

    /// The most problems that one page lists: a special project can bring hundreds to each of its APs.
    private static let mostProblems = 60

    let site: Site
    let index: Table<ActionPlan>.Index

    private var plan: ActionPlan { site.report.catalog.plans[index] }

    var page: Page {
        let state = site.report.plans[index]
        return Page(
            template: .plan, id: plan.id, title: plan.title.value, question: site.words("ap_page.question"),
            answer: state.map { PlanAnswer(site: site, plan: plan, state: $0).sentence } ?? absence,
            parents: [.plans], origin: plan.origin, content: state.map(content) ?? absentContent)
    }

    private var absence: String {
        site.words("ap_page.answer.absent", ["day": .text(site.report.asOf.description)])
    }

    private func content(_ state: PlanState) -> Value {
        let pieces = site.pieces
        let served = served
        let checks = checks
        let evidence = plan.evidence.map { OutsideLink.value($0) }
        let progress = progress(state)
        return Self.shape([
            "absent": .absent,
            "ap": pieces.plan(index) ?? .absent,
            "progress": .text(progress.label),
            "progress_style": .text(progress.style),
            "original_due_on": .optional(
                state.originalDueOn == state.dueOn ? nil : state.originalDueOn.description),
            "acceptance": .text(plan.acceptance),
            "has_evidence": .flag(!evidence.isEmpty),
            "evidence": .list(evidence),
            "no_evidence": evidence.isEmpty && state.state == .done
                ? EmptyState.unmeasured("ap_page.no_evidence", site.words) : .absent,
            "problems": .list(ProblemRows(site: site).rows(served.prefix(Self.mostProblems))),
            "more_problems": .optional(
                served.count > Self.mostProblems
                    ? site.words("layout.more", ["n": .number(served.count - Self.mostProblems)]) : nil),
            "trail": .list(DueTrail(site: site, plan: plan).steps),
            "checks": .list(checks),
            "no_checks": checks.isEmpty ? EmptyState.unmeasured("ap_page.no_checks", site.words) : .absent,
            "facts": .list(PlanFacts(site: site, plan: plan, state: state).all.map(\.value)),
            "body": site.body(of: plan).map { .markup($0) } ?? .absent,
            "events": .list(
                PlanEvents(site: site, plan: plan, state: state).all.told(through: site.report.asOf, pieces)),
            "lists": RecordLists.value(
                tags: plan.tags, links: plan.links, mentions: pieces.mentions(of: .plan(index))),
        ])
    }

    /// The problems that the AP covers on the as-of day: its own in their order, then those of its special project.
    private var served: [Table<Problem>.Index] {
        let named = site.report.catalog.problemsNamedByPlan[index]
        let isNamed = Set(named)
        let others = site.report.catalog.problemsByPlan[index].lazy.filter { problem in
            !isNamed.contains(problem)
                && site.report.timelines.problems[problem].coverage.contains {
                    $0.plan == index && $0.from <= site.report.asOf
                }
        }
        return named + others
    }

    /// The latest first, struck ones too.
    private var checks: [Value] {
        plan.checks.all.enumerated().filter { $0.element.on.value <= site.report.asOf }
            .sorted { ($1.element.on.value, $1.offset) < ($0.element.on.value, $0.offset) }
            .map { _, check in
                Self.check([
                    "on": .text(check.on.value.description),
                    "outcome": .text(check.outcome.value.rawValue),
                    "outcome_label": .text(site.words.name(of: check.outcome.value)),
                    "note": .optional(check.note),
                    "by": check.by.map { site.pieces.person($0.value) } ?? .absent,
                    "meeting": check.meeting.flatMap { site.report.catalog.resolve($0.value, as: .meeting) }
                        .map { site.pieces.link(to: $0) } ?? .absent,
                    "void": .optional(check.void),
                ])
            }
    }

    /// How far an AP has come: the file's own word is heard only for what no date says.
    private func progress(_ state: PlanState) -> (style: String, label: String) {
        switch state.state {
        case .done, .dropped: (state.state.rawValue, site.words.name(of: state.state))
        case .open:
            if plan.status.value == .blocked {
                ("blocked", site.words("progress.blocked"))
            } else if state.isInProgress {
                ("in_progress", site.words("progress.in_progress"))
            } else {
                ("open", site.words("progress.open"))
            }
        }
    }

    /// A page exists for every record, so that links hold on earlier days too; it tells nothing of later ones.
    private var absentContent: Value {
        Self.shape([
            "absent": .text(absence), "ap": .absent, "progress": .absent, "progress_style": .absent,
            "original_due_on": .absent, "acceptance": .absent, "has_evidence": .flag(false), "evidence": .list([]),
            "no_evidence": .absent,
            "problems": .list([]), "more_problems": .absent, "trail": .list([]), "checks": .list([]),
            "no_checks": .absent, "facts": .list([]), "body": .absent, "events": .list([]), "lists": .absent,
        ])
    }
}
