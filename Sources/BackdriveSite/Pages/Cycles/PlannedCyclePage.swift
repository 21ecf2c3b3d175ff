internal import BackdriveCore
internal import Mustache

/// A cycle that has a file but has not begun: its days and what is written for it.
struct PlannedCyclePage: Page {
    static let view = View<PlannedCyclePage>(
        "planned-cycle",
        .list("facts", Fact.view) { $0.facts },
        .object("not_begun", EmptyState.view) { .init(.unmeasured, "cycle.not_begun", $0.words) },
        .markup("minutes") { $0.site.body(of: $0.file) },
        .object("side", RecordLists.view) { $0.site.side(of: .cycle($0.file.id)) })

    let site: Site
    let index: Table<CycleFile>.Index

    private var file: CycleFile { report.catalog.cycleFiles[index] }

    var head: PageHead {
        pageHead("cycle", ["cycle": file.id], answer: begins, parents: [.cycles], origin: file.origin)
    }

    private var cycle: Cycle? { report.catalog.calendar.cycle(id: file.id) }

    private var begins: Sentence? {
        cycle.map { words.sentence("cycle.answer.planned", ["n": $0.startsOn - report.asOf, "day": $0.startsOn]) }
    }

    private var facts: [Fact] {
        [
            cycle.map { Fact(words("cycle.days"), text: words.span(of: $0)) },
            file.meetingOn.map { Fact(words("cycle.meeting_on"), text: $0.value.description) },
            file.host.map { Fact(words("cycle.host"), person: site.person($0.value)) },
        ].compactMap(\.self)
    }
}

extension Report {
    /// The files of cycles that have not begun on the as-of day, by id.
    var plannedCycles: [Table<CycleFile>.Index] {
        let begun = Set(cycles.map(\.cycle.id))
        return catalog.cycleFiles.indices.filter { !begun.contains(catalog.cycleFiles[$0].id) }
    }
}
