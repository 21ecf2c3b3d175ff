internal import BackdriveCore

extension Site {
    /// A special project with its state; nil while it is not created yet.
    func row(specialProject index: Table<SpecialProject>.Index) -> ListRow? {
        guard let state = report.specialProjects[index] else { return nil }
        let project = report.catalog.specialProjects[index]
        return ListRow(
            id: project.id, title: project.title.value, href: project.pagePath,
            tag: .init(style: state.state.rawValue, label: words("ap_state.\(state.state.rawValue)")),
            notes: [words.problems(state.problems), words.plans(state.plans)])
    }
}
