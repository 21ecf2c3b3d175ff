internal import BackdriveCore
internal import Mustache

/// Something that happened to a record on a day, as its page tells it.
struct TimelineEvent: Sendable {
    let on: Day
    /// A style of the style sheet: what kind of event it is.
    var style: String
    /// The mark before the title, where one stands.
    var symbol = ""
    let title: String
    var detail: String?
    /// A person's id or free text.
    var by: String?
    /// Why the entry does not count; nil when it does.
    var void: String?
    /// Another record that the event names.
    var record: RecordAddress?
    /// Whom it happened to, where that is not plain from the page.
    var subject: RecordAddress?
}

/// An event on a page.
///
/// A class, as rows of many values are: each is read through one reference.
final class ToldEvent: SitePart {
    let event: TimelineEvent
    let site: Site

    init(_ event: TimelineEvent, of site: Site) {
        self.event = event
        self.site = site
    }

    private func link(to record: RecordAddress?) -> RecordLink? {
        record.map { site.link(to: $0, showsState: false) }
    }

    static let view = View<ToldEvent>(
        "event",
        .text("on") { $0.event.on },
        .text("style") { $0.event.style },
        .text("label") { $0.event.title },
        .text("detail") { $0.event.detail },
        .optional("by", PersonName.view) { told in told.event.by.map { told.site.person($0) } },
        .text("void") { $0.event.void },
        .optional("record", RecordLink.view) { $0.link(to: $0.event.record) },
        .optional("subject", RecordLink.view) { $0.link(to: $0.event.subject) })

    /// The same in the table of an AP's page.
    static let course = View<ToldEvent>(
        "ap-course",
        .text("on") { $0.event.on }, .text("style") { $0.event.style }, .text("symbol") { $0.event.symbol },
        .text("label") { $0.event.title }, .text("note") { $0.event.detail }, .text("void") { $0.event.void },
        .optional("by", PersonName.view) { told in told.event.by.map { told.site.person($0) } },
        .optional("record", RecordLink.view) { $0.link(to: $0.event.record) })
}

extension [TimelineEvent] {
    /// What had happened by the end of a day, the earliest first; events of one day as they were listed.
    func told(through day: Day, _ site: Site) -> [ToldEvent] {
        enumerated().filter { $0.element.on <= day }
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map { ToldEvent($0.element, of: site) }
    }
}
