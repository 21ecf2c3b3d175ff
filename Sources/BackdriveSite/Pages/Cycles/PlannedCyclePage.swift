internal import BackdriveCore
internal import Mustache

/// A cycle that has a file but has not begun: its days and what is written for it.
struct PlannedCyclePage {
    static let shape = Shape(
        "planned-cycle",
        [
            .list("facts", of: Fact.shape), .object("not_begun", EmptyState.shape), .markup("minutes", optional: true),
            .object("side", RecordLists.shape),
        ])

    let site: Site
    let index: Table<CycleFile>.Index

    private var words: Words { site.words }
    private var file: CycleFile { site.report.catalog.cycleFiles[index] }

    var page: BoxedPage {
        BoxedPage(
            template: .plannedCycle, title: words("cycle.title", ["cycle": .text(file.id)]),
            question: words("cycle.question"), answer: nil, parents: [.cycles], origin: file.origin, content: content)
    }

    private var content: Value {
        let cycle = site.report.catalog.calendar.cycle(id: file.id)
        return Self.shape([
            "facts": .list(facts(of: cycle).map(\.value)),
            "not_begun": Value.unmeasured("cycle.not_begun", words),
            "minutes": .optional(markup: site.body(of: file)),
            "side": site.mentions(of: .cycle(file.id)).value,
        ])
    }

    private func facts(of cycle: Cycle?) -> [Fact] {
        [
            cycle.map { Fact(words("cycle.days"), text: words.span(of: $0)) },
            file.meetingOn.map { Fact(words("cycle.meeting_on"), text: $0.value.description) },
            file.host.map { Fact(words("cycle.host"), person: site.pieces.person($0.value)) },
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
