internal import BackdriveCore
internal import Mustache

/// The register of problems: the open ones by stage, and of the closed ones the latest, with the way to all of them.
struct ProblemsPage {
    static let shape = Shape(
        "problems",
        [
            .object("begin", EmptyState.shape, optional: true),
            .object("none_open", EmptyState.shape, optional: true),
            .list("counts", of: RegisterCount.shape), .list("groups", of: group),
        ])

    private static let group = Shape(
        "problem-group",
        [
            .text("anchor"), .text("label"), .text("count"), .flag("is_open"), .list("rows", of: ProblemRow.view),
            .object("rest", RegisterRest.shape, optional: true),
        ])

    let site: Site

    private var register: ProblemRegister { site.problemRegister }

    var page: BoxedPage {
        BoxedPage(
            template: .problems, title: site.words("problems.title"), question: site.words("problems.question"),
            answer: answer, content: content)
    }

    private var content: Value {
        let stages = Stage.inOrderOfWork
        let isEmpty = stages.allSatisfy { register[$0].isEmpty }
        let nothingOpen = stages.allSatisfy { !$0.isOpen || register[$0].isEmpty }
        return Self.shape([
            "begin": isEmpty
                ? Value.begin("problems.begin", example: "problems.begin_example", site.words) : .absent,
            "none_open": !isEmpty && nothingOpen ? Value.good("problems.none_open", site.words) : .absent,
            "counts": .list(
                stages.map { RegisterCount(
                        label: site.words.name(of: $0), count: register[$0].count, of: $0,
                        path: "problems?stage=\($0.rawValue)").value }),
            "groups": .list(stages.filter { !register[$0].isEmpty }.map(group)),
        ])
    }

    private func group(_ stage: Stage) -> Value {
        let shown = register.shownFirst(of: stage)
        return Self.group([
            "anchor": .text(stage.rawValue),
            "label": .text(site.words.name(of: stage)),
            "count": .text(String(register[stage].count)),
            "is_open": .flag(stage.isOpen),
            "rows": .rows(site.pieces.problemRows(register[stage].prefix(shown))),
            "rest": RegisterRest(
                register, stage, shown: shown, words: site.words, path: { site.report.path(of: .problemList($0)) }
            ).map { $0.value } ?? .absent,
        ])
    }

    /// `41 problems are open: 9 wait for a decision, 27 are in action, 5 are deferred.`
    private var answer: String {
        let open = Stage.inOrderOfWork.filter(\.isOpen).reduce(0) { $0 + register[$1].count }
        guard open > 0 else { return site.words("problems.answer.none") }
        let waiting = site.report.problems.values.count { $0?.isUndecided == true }
        return site.words(
            "problems.answer.some",
            [
                "n": .number(open), "waiting": .number(waiting), "in_action": .number(register[.inAction].count),
                "rest": .number(open - waiting - register[.inAction].count),
            ])
    }
}

extension Stage {
    /// As a register shows them: what asks for something comes first, in the order of the work.
    static let inOrderOfWork: [Stage] = [
        .reported, .queued, .analysed, .inAction, .deferred, .resolved, .verified, .declined, .duplicate, .filteredOut,
    ]
}
