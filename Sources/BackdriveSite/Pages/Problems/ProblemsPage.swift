internal import BackdriveCore
internal import Mustache

/// The register of problems: the open ones by stage, and of the closed ones the latest, with the way to all of them.
struct ProblemsPage: Page {
    static let view = View<ProblemsPage>(
        "problems",
        .empty("begin", .begin, "problems.begin", command: "problems.begin_example") { $0.isEmpty },
        .empty("none_open", .good, "problems.none_open") { !$0.isEmpty && $0.open == 0 },
        .optional("filter", FilterBar.view) { $0.isEmpty ? nil : FilterBar(problemsOf: $0.site) },
        .list("counts", RegisterCount.view) { page in Stage.inOrderOfWork.map { page.count($0) } },
        .list("groups", RegisterSection.view("problem-group", of: ProblemRow.view)) { page in
            Stage.inOrderOfWork.filter { !page.register[$0].isEmpty }.map { page.group($0) }
        })

    let site: Site

    private var register: ProblemRegister { site.problemRegister }
    private var isEmpty: Bool { Stage.inOrderOfWork.allSatisfy { register[$0].isEmpty } }
    private var open: Int { Stage.inOrderOfWork.filter(\.isOpen).reduce(0) { $0 + register[$1].count } }

    var head: PageHead { pageHead("problems", answer: answer) }

    private func count(_ stage: Stage) -> RegisterCount {
        RegisterCount(
            label: words.name(of: stage), count: register[stage].count, group: stage.rawValue,
            path: "problems?stage=\(stage.rawValue)")
    }

    private func group(_ stage: Stage) -> RegisterSection<ProblemRow> {
        let shown = register.shownFirst(of: stage)
        return RegisterSection(
            anchor: stage.rawValue, label: words.name(of: stage), count: register[stage].count,
            isOpen: stage.isOpen, rows: site.problemRows(register[stage].prefix(shown)),
            rest: RegisterRest(register, stage, shown: shown, words: words) { report.path(of: .problemList($0)) })
    }

    /// `41 problems are open: 9 wait for a decision, 27 are in action, 5 are deferred.`
    private var answer: Sentence {
        guard open > 0 else { return Sentence(words("problems.answer.none")) }
        let lists = MatrixLists(site: site)
        let inAction = Stage.inAction
        return words.sentence(
            "problems.answer.some",
            [
                "n": lists.count(of: .open), "waiting": site.undecided,
                "in_action": CountLink(register[inAction].count, "\(report.path(of: .problems))#\(inAction.rawValue)"),
                "rest": lists.count(of: .idle),
            ])
    }
}

extension Stage {
    /// As a register shows them: what asks for something comes first, in the order of the work.
    static let inOrderOfWork: [Stage] = [
        .reported, .queued, .analysed, .inAction, .deferred, .resolved, .verified, .declined, .duplicate, .filteredOut,
    ]
}
