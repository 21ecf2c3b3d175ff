internal import BackdriveCore
internal import Mustache

/// What is solved together, and how far has it come? The special projects, open ones first.
struct SpecialProjectsPage {
    static let shape = Shape(
        "special-projects",
        [.object("begin", EmptyState.shape, optional: true), .flag("has_projects"), .list("projects", of: row)])

    static let row = Shape(
        "special-project-row",
        [
            .text("id"), .text("title"), .text("href"), .text("state"), .text("state_label"),
            .object("owner", PersonName.view), .text("due", optional: true), .object("problems", CountLink.shape),
            .object("plans", CountLink.shape), .text("progress"), .markup("bar"),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    private var existing: [Table<SpecialProject>.Index] {
        report.catalog.specialProjects.indices.filter { report.specialProjects[$0] != nil }
            .sorted { (isClosed($0), $0) < (isClosed($1), $1) }
    }

    /// 0 for an open one, which therefore comes first.
    private func isClosed(_ index: Table<SpecialProject>.Index) -> Int {
        report.specialProjects[index]?.state == .open ? 0 : 1
    }

    var page: BoxedPage {
        BoxedPage(
            template: .specialProjects, title: words("special_projects.title"),
            question: words("special_projects.question"), answer: answer, content: content)
    }

    private var content: Value {
        let existing = existing
        return Self.shape([
            "begin": existing.isEmpty
                ? Value.begin("special_projects.begin", example: "special_projects.begin_example", words)
                : .absent,
            "has_projects": .flag(!existing.isEmpty), "projects": .list(existing.compactMap(row)),
        ])
    }

    private func row(_ index: Table<SpecialProject>.Index) -> Value? {
        guard let state = report.specialProjects[index] else { return nil }
        let project = report.catalog.specialProjects[index]
        let href = project.pagePath
        return Self.row([
            "id": .text(project.id), "title": .text(project.title.value), "href": .text(href),
            "state": .text(state.state.rawValue), "state_label": .text(words("ap_state.\(state.state.rawValue)")),
            "owner": site.pieces.person(project.owner.value).value, "due": .optional(project.dueOn?.value.description),
            "problems": CountLink.value(state.problems, "\(href)#members"),
            "plans": CountLink.value(state.plans, "\(href)#aps"), "progress": .text(words.progress(of: state)),
            "bar": .markup(ShareBar(count: state.plansDone, of: state.plansWanted, style: "solid").svg),
        ])
    }

    private var answer: String? {
        let open = report.specialProjects.values.compactMap(\.self).filter { $0.state == .open }
        guard !existing.isEmpty else { return nil }
        guard !open.isEmpty else { return words("special_projects.answer.none") }
        return words(
            "special_projects.answer.some",
            [
                "n": .number(open.count), "problems": .text(words.problems(open.reduce(0) { $0 + $1.problems })),
                "done": .number(open.reduce(0) { $0 + $1.plansDone }),
                "of": .text(words.plans(open.reduce(0) { $0 + $1.plansWanted })),
            ])
    }
}

extension SpecialProjectState {
    /// Its APs without the dropped ones: what is done or is to be done.
    var plansWanted: Int { plans - plansDropped }
}

extension Words {
    /// `3 of 5`: done APs of those that were not dropped; a dash without any.
    func progress(of state: SpecialProjectState) -> String {
        state.plansWanted == 0
            ? "—" : self("tile.of", ["n": .number(state.plansDone), "of": .number(state.plansWanted)])
    }
}
