internal import BackdriveCore
internal import Mustache

/// What is solved together, and how far has it come? The special projects, open ones first.
struct SpecialProjectsPage: Page {
    static let view = View<SpecialProjectsPage>(
        "special-projects",
        .empty("begin", .begin, "special_projects.begin", command: "special_projects.begin_example") {
            $0.projects.isEmpty
        },
        .list("projects", SpecialProjectRow.view) { $0.projects })

    let site: Site
    private let projects: [SpecialProjectRow]

    init(site: Site) {
        self.site = site
        let report = site.report
        let existing = report.catalog.specialProjects.indices.compactMap { index in
            report.specialProjects[index].map {
                SpecialProjectRow(site: site, project: report.catalog.specialProjects[index], state: $0)
            }
        }
        projects = existing.filter { $0.state.state == .open } + existing.filter { $0.state.state != .open }
    }

    var head: PageHead { pageHead("special_projects", answer: answer.map { Sentence($0) }) }

    private var answer: String? {
        let open = projects.map(\.state).filter { $0.state == .open }
        guard !projects.isEmpty else { return nil }
        guard !open.isEmpty else { return words("special_projects.answer.none") }
        return words(
            "special_projects.answer.some",
            [
                "n": open.count, "problems": words.problems(open.reduce(0) { $0 + $1.problems }),
                "done": open.reduce(0) { $0 + $1.plansDone }, "of": words.plans(open.reduce(0) { $0 + $1.plansWanted }),
            ])
    }
}
