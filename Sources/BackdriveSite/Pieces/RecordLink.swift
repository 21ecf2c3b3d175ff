internal import BackdriveCore
internal import Mustache

extension Pieces {
    /// Any record as a link shows it: a link only where the record has a page.
    static let link = Shape(
        "record-link",
        [
            .text("kind_label"), .text("id"), .text("title", optional: true), .text("href", optional: true),
            .text("state", optional: true), .text("state_label", optional: true), .text("note", optional: true),
        ])

    /// Without its state where that would be read as the state of another day.
    func link(to address: RecordAddress, note: String? = nil, showsState: Bool = true) -> Value {
        let name = RecordName(of: address, in: report, words)
        return Self.link([
            "kind_label": .text(words("kind.\(report.catalog.kind(of: address).folder)")),
            "id": .text(name.id),
            "title": .optional(name.title),
            "href": .optional(name.href),
            "state": .optional(showsState ? name.state?.style : nil),
            "state_label": .optional(showsState ? name.state?.label : nil),
            "note": .optional(note),
        ])
    }

    /// The records that mention another one, as far as they exist on the as-of day.
    func mentions(of address: RecordAddress) -> [Value] {
        report.catalog.mentions[address].filter(report.exists).map { mentioner in
            guard case .meeting(let index) = mentioner else { return link(to: mentioner) }
            return link(to: mentioner, note: report.catalog.meetings[index].on.value.description)
        }
    }
}

/// What a record is called and in which state it is, wherever text names it.
struct RecordName: Sendable {
    let id: String
    /// Nil where the id says it all.
    let title: String?
    /// From the site's root; nil for a record without a page.
    let href: String?
    let state: (style: String, label: String)?

    init(of address: RecordAddress, in report: Report, _ words: Words) {
        let catalog = report.catalog
        id = catalog.id(of: address)
        href = report.page(of: address).map(report.path(of:))
        switch address {
        case .problem(let index):
            title = catalog.problems[index].title.value
            state = report.problems[index].map { ($0.stage.rawValue, words.name(of: $0.stage)) }
        case .plan(let index):
            title = catalog.plans[index].title.value
            state = report.plans[index].map { plan in
                plan.dueState.map { ($0.rawValue, words.name(of: $0)) }
                    ?? (plan.state.rawValue, words.name(of: plan.state))
            }
        case .specialProject(let index): (title, state) = (catalog.specialProjects[index].title.value, nil)
        case .person(let index): (title, state) = (catalog.people[index].name.value, nil)
        case .source(let index): (title, state) = (catalog.sources[index].title.value, nil)
        case .meeting(let index): (title, state) = (catalog.meetings[index].title?.value, nil)
        case .cycle: (title, state) = (nil, nil)
        case .leftOut: (title, state) = (nil, ("left-out", words("record.left_out")))
        }
    }
}

extension Report {
    /// Whether a record exists on the as-of day; what has no day of its own always does.
    func exists(_ address: RecordAddress) -> Bool {
        switch address {
        case .problem(let index): problems[index] != nil
        case .plan(let index): plans[index] != nil
        case .specialProject(let index): specialProjects[index] != nil
        case .meeting(let index): catalog.meetings[index].on.value <= asOf
        case .person, .source, .cycle, .leftOut: true
        }
    }
}
