internal import BackdriveCore
internal import Mustache

extension Report {
    /// The page of any record; nil for one that has no page of its own.
    func path(of address: RecordAddress) -> String? {
        switch address {
        case .person(let index): path(of: catalog.people[index])
        case .source(let index): path(of: catalog.sources[index])
        case .problem(let index): path(of: catalog.problems[index])
        case .plan(let index): path(of: catalog.plans[index])
        case .specialProject(let index): path(of: catalog.specialProjects[index])
        case .meeting(let index): path(of: catalog.meetings[index])
        case .cycle(let id): hasPage(ofCycle: id) ? "cycles/\(id).html" : nil
        case .leftOut: nil
        }
    }

    /// Cycles up to the running one, and later ones that have a file.
    private func hasPage(ofCycle id: String) -> Bool {
        catalog.cycleFiles.index(of: id) != nil || cycles.contains { $0.cycle.id == id }
    }

    /// What people call a record.
    func title(of address: RecordAddress) -> String {
        switch address {
        case .person(let index): catalog.people[index].name.value
        case .source(let index): catalog.sources[index].title.value
        case .problem(let index): catalog.problems[index].title.value
        case .plan(let index): catalog.plans[index].title.value
        case .specialProject(let index): catalog.specialProjects[index].title.value
        case .meeting(let index): catalog.meetings[index].title?.value ?? catalog.meetings[index].id
        case .cycle(let id): id
        case .leftOut(let place): catalog.leftOut[place].id
        }
    }
}

extension Pieces {
    /// Any record as a list shows it; nil for one without a page.
    func row(record address: RecordAddress) -> ListRow? {
        let kind = words("kind.\(report.catalog.kind(of: address).rawValue)")
        switch address {
        case .problem(let index):
            if let row = row(problem: index) { return row }
        case .plan(let index):
            if let row = row(plan: index, notes: [ownerName(of: index)]) { return row }
        default: break
        }
        guard let href = report.path(of: address) else { return nil }
        return ListRow(
            id: report.catalog.id(of: address), title: report.title(of: address), href: href, notes: [kind])
    }

    /// The records that mention one, in the order of kinds and then by id.
    func mentions(of address: RecordAddress) -> RecordList {
        RecordList(
            id: "mentions", title: words("mentions.title"), sorted: words("mentions.sorted"),
            rows: report.catalog.mentions[address].compactMap { row(record: $0) })
    }
}
