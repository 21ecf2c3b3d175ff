internal import BackdriveCore

/// What shows something of one cycle of the report.
protocol CyclePart: SitePart {
    /// The cycle's place in `Report.cycles`.
    var place: Int { get }
}

extension CyclePart {
    var cycle: CycleReport { report.cycles[place] }

    /// The cycle's page.
    var href: String { report.path(of: .cycle(place)) }

    /// A number's place in `data/metrics.json`.
    func path(_ member: String) -> String { "cycles/\(cycle.cycle.id)/\(member)" }

    func address(of list: CycleListName) -> String { "\(href)#\(list.rawValue)" }

    func link(_ count: Int, _ list: CycleListName) -> CountLink { CountLink(count, address(of: list)) }
}
