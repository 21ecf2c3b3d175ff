internal import BackdriveCore
internal import Mustache

/// An AP: who does what by when, how late, for which problems, and how one will know that it is done.
///
/// A page exists for every record, so that links hold on earlier days too; it tells nothing of later ones.
struct PlanPage: Page {
    static let view = View<PlanPage>("ap-page", .optional("record", PlanStory.view) { $0.piece.map { PlanStory($0) } })

    let site: Site
    let index: Table<ActionPlan>.Index

    private var plan: ActionPlan { report.catalog.plans[index] }
    private var piece: PlanPiece? { site.plan(index) }

    var head: PageHead {
        PageHead(
            id: plan.id, title: plan.title.value, question: words("ap_page.question"),
            answer: piece?.answer ?? words.sentence("ap_page.answer.absent", ["day": report.asOf]),
            parents: [.plans], origin: plan.origin)
    }
}
