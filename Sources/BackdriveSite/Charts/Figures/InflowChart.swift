internal import BackdriveCore

extension CycleCharts {
    /// Problems reported in each cycle, a panel for each source (METRICS.md 1.1).
    var inflow: PanelFigure {
        let sources = shownSources
        let columns = sources.map(inflowColumns)
        let rest = otherSources(than: sources)
        let others = rest.isEmpty ? [] : cycles.map { cycle in sum(of: rest, in: cycle) }
        let largest = (columns + [others]).joined().compactMap(\.counted).max() ?? 0
        var panels = zip(sources, columns).map { source, columns in
            let name = site.source(source)
            return panel(
                Term(name.title), mark: name.mark, href: report.catalog.sources[source].pagePath,
                note: words("inflow.since_start", ["n": total(from: source)]), largest: largest,
                list: list(of: source), columns: columns)
        }
        if !rest.isEmpty {
            let members = rest.map { "\(report.catalog.sources[$0].title.value) \(total(from: $0))" }
            panels.append(
                panel(
                    Term(words("inflow.others", ["n": rest.count])), mark: Mark(style: "src6", shape: .cross),
                    note: members.joined(separator: words("layout.enumeration")), largest: largest, columns: others))
        }
        let all = sources + rest
        return PanelFigure(
            id: "inflow", title: Term(words("inflow.title"), Inflow.definition), finding: inflowFinding,
            description: words("inflow.description"), panels: panels,
            key: key(Mark(style: "solid", shape: .square), words("inflow.key")),
            table: table(all.map { Term(report.catalog.sources[$0].title.value) } + [Term(words("inflow.total"))]) {
                cycle in all.map { column(of: $0, in: cycle).label } + [String(cycle.inflow)]
            })
    }

    /// Problems of one source reported in each cycle.
    func inflow(from source: Table<InformationSource>.Index) -> Figure {
        columns(
            "source.inflow", id: "inflow", means: Inflow.definition, style: site.marks[source].style,
            label: words("source.inflow.label"),
            finding: finding("source.inflow", ["n": last.inflow(from: source)]), list: list(of: source)
        ) { $0.inflow(from: source) }
    }

    /// The source's reports on a cycle's page.
    private func list(of source: Table<InformationSource>.Index) -> String {
        "\(CycleListName.reported.rawValue)-\(report.catalog.sources[source].id)"
    }

    /// More are drawn together.
    private static let mostPanels = 5

    private var sources: [Table<InformationSource>.Index] {
        report.catalog.sources.indices.filter { source in
            cycles.contains { $0.inflowBySource.contains { $0.row == source } }
        }
    }

    /// In the order of the sources: all, or those with the most arrivals in the cycles drawn.
    private var shownSources: [Table<InformationSource>.Index] {
        guard sources.count > Self.mostPanels else { return sources }
        let arrivals = sources.map { source in (source, cycles.reduce(0) { $0 + $1.inflow(from: source) }) }
        return arrivals.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.mostPanels).map(\.0).sorted()
    }

    private func otherSources(than shown: [Table<InformationSource>.Index]) -> [Table<InformationSource>.Index] {
        let shown = Set(shown)
        return sources.filter { !shown.contains($0) }
    }

    private func inflowColumns(of source: Table<InformationSource>.Index) -> [CycleColumns.Column] {
        cycles.map { column(of: source, in: $0) }
    }

    private func column(of source: Table<InformationSource>.Index, in cycle: CycleReport) -> CycleColumns.Column {
        .init(counted: report.wasLookedAt(source, in: cycle) ? cycle.inflow(from: source) : nil)
    }

    private func sum(of sources: [Table<InformationSource>.Index], in cycle: CycleReport) -> CycleColumns.Column {
        let counts = sources.compactMap { column(of: $0, in: cycle).counted }
        return .init(counted: counts.isEmpty ? nil : counts.reduce(0, +))
    }

    private func total(from source: Table<InformationSource>.Index) -> Int {
        report.cycles.reduce(0) { $0 + $1.inflow(from: source) }
    }

    /// The two sources with the most reports in the last cycle, against the same day of the one before, and those that
    /// nobody looked at.
    private var inflowFinding: Sentence {
        let counted = sources.map { (source: $0, count: last.inflow(from: $0)) }
        let most = counted.filter { $0.count > 0 }.sorted { ($1.count, $0.source) < ($0.count, $1.source) }.prefix(2)
        let named = most.map { "\(report.catalog.sources[$0.source].title.value) \($0.count)" }
        let parts = [
            most.isEmpty
                ? finding("inflow", ["n": last.inflow])
                : finding("inflow.most", ["sources": named.joined(separator: words("layout.enumeration"))]),
            inflowBefore(most.map(\.source)), unseen,
        ].compactMap(\.self)
        return parts.dropFirst().reduce(parts[0]) {
            words.sentence("figure.sentences", ["first": $0, "second": $1])
        }
    }

    private func inflowBefore(_ sources: [Table<InformationSource>.Index]) -> Sentence? {
        guard isRunning, !sources.isEmpty, let day = report.sameDayOfLastCycle, let before = report.lastCompleteCycle,
            report.cycles.count > 1
        else { return nil }
        let events = site.events.undecided[.inflow, report.cycles.count - 2].filter { $0.on <= day }
        let counts = sources.map { source in
            String(events.count { report.catalog.sourceOfProblem[$0.record] == source })
        }
        return words.sentence(
            "inflow.before",
            ["last": before.cycle.shortName, "counts": counts.joined(separator: words("layout.enumeration"))])
    }

    private var unseen: Sentence? {
        let names = sources.filter { source in
            report.sources[source] != nil && !report.wasLookedAt(source, in: last)
        }.map { report.catalog.sources[$0].title.value }
        return names.isEmpty
            ? nil : words.sentence("inflow.unseen", ["sources": names.joined(separator: words("layout.enumeration"))])
    }
}

extension CycleReport {
    /// Problems of one source reported in the cycle.
    fileprivate func inflow(from source: Table<InformationSource>.Index) -> Int {
        inflowBySource.first { $0.row == source }?.count ?? 0
    }
}
