internal import BackdriveCore
internal import Mustache

/// A problem: what is known, what was decided and done, and whether it helped.
///
/// A page exists for every record, so that links hold on earlier days too; it tells nothing of later ones.
struct ProblemPage: Page {
    static let view = View<ProblemPage>(
        "problem-page",
        .optional("record", ProblemStory.view) { $0.piece.map { ProblemStory($0) } })

    let site: Site
    let index: Table<Problem>.Index

    private var problem: Problem { report.catalog.problems[index] }
    private var piece: ProblemPiece? { site.problem(index) }

    var head: PageHead {
        PageHead(
            id: problem.id, title: problem.title.value, question: words("problem.question"),
            answer: piece?.answer ?? words.sentence("problem.answer.absent", ["day": report.asOf]),
            parents: [.problems], origin: problem.origin)
    }
}
