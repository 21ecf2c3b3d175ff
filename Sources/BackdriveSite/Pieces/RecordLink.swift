internal import BackdriveCore
internal import Mustache

/// Any record as a link shows it: a link only where the record has a page.
///
/// A class, as rows of many values are: each is read through one reference.
final class RecordLink: SitePart {
    let site: Site
    let kind: RecordKind
    let name: ShownName
    let note: String?
    /// Not where the state would be read as the state of another day.
    let showsState: Bool

    fileprivate init(site: Site, address: RecordAddress, note: String?, showsState: Bool) {
        self.site = site
        kind = site.report.catalog.kind(of: address)
        name = ShownName(of: address, in: site.report, site.words)
        self.note = note
        self.showsState = showsState
    }

    static let view = View<RecordLink>(
        "record-link",
        .text("kind_label") { $0.words("kind.\($0.kind.folder)") },
        .text("id") { $0.name.id },
        .text("title") { $0.name.title },
        .text("href") { $0.name.href },
        .text("state") { $0.showsState ? $0.name.state?.style : nil },
        .text("state_label") { $0.showsState ? $0.name.state?.label : nil },
        .text("note") { $0.note })
}

extension Site {
    func link(to address: RecordAddress, note: String? = nil, showsState: Bool = true) -> RecordLink {
        RecordLink(site: self, address: address, note: note, showsState: showsState)
    }

    /// The records that mention another one, as far as they exist on the as-of day.
    func mentions(of address: RecordAddress) -> [RecordLink] {
        mentions[address].filter { report.catalog.exists($0, on: report.asOf) }.map { mentioner in
            guard case .meeting(let index) = mentioner else { return link(to: mentioner) }
            return link(to: mentioner, note: report.catalog.meetings[index].on.value.description)
        }
    }
}

/// What a record is called and in which state it is, wherever text names it.
struct ShownName: Sendable {
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
        title =
            if case .meeting(let index) = address { words.title(of: catalog.meetings[index]) } else {
                catalog.record(at: address)?.shownTitle
            }
        state =
            switch address {
            case .problem(let index): report.problems[index].map { ($0.stage.rawValue, words.name(of: $0.stage)) }
            case .plan(let index):
                report.plans[index].map { plan in
                    plan.dueState.map { ($0.rawValue, words.name(of: $0)) }
                        ?? (plan.state.rawValue, words.name(of: plan.state))
                }
            case .leftOut: ("left-out", words("record.left_out"))
            default: nil
            }
    }
}
