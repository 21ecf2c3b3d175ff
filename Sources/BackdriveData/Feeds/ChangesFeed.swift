import BackdriveCore

/// `feeds/changes.atom`: what happened lately, the newest first (RFC 4287).
///
/// Its times are of the data: noon of each day in UTC, which is the same day nearly everywhere.
struct ChangesFeed {
    /// Readers come back for more; who comes late finds the records themselves.
    static let most = 100

    let report: Report
    let site: SiteAddress
    let phrases: Phrases
    let history: EventHistory

    func bytes() -> [UInt8] {
        let events = history.newest(Self.most)
        let title = report.catalog.settings.title
        var xml = XMLWriter()
        xml.write(raw: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.start("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": phrases.language])
        xml.write(raw: "\n")
        xml.element("id", site.identity(of: FeedPath.changes))
        xml.element("title", "\(title) · \(phrases.changes)")
        xml.element("updated", Self.time(events.first?.on ?? report.asOf))
        xml.start("author")
        xml.element("name", title)
        xml.end("author")
        xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": link(to: FeedPath.changes)])
        xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": link(to: "changes.html")])
        var ids = EventIDs()
        for (event, id) in zip(events, events.reversed().map { ids.id(of: $0, report.catalog) }.reversed()) {
            write(event, id, to: &xml)
        }
        xml.end("feed")
        return xml.bytes
    }

    private func write(_ event: DatedEvent, _ id: String, to xml: inout XMLWriter) {
        let record = phrases.name(event.record)
        let (title, detail) = phrases.event(event)
        let path = report.catalog.pagePath(of: event.record)
        xml.start("entry")
        xml.write(raw: "\n")
        xml.element("id", "\(site.identity(of: path))#\(id)")
        xml.element("title", "\(record) · \(title)")
        xml.element("updated", Self.time(event.on))
        xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": link(to: path)])
        xml.element("content", detail ?? title, ["type": "text"])
        xml.end("entry")
    }

    /// Where the site's address is not known, readers take a relative one from that of the feed (RFC 4287 §2).
    private func link(to path: String) -> String { site.address(of: path) ?? "../\(path)" }

    private static func time(_ day: Day) -> String { "\(day)T12:00:00Z" }
}

/// Tells apart what happened to a record on one day.
private struct EventIDs {
    private var counts: [String: Int] = [:]

    /// `2026-04-09-done`, and from the second of a kind and day on `2026-04-09-done-2`; the earliest are to come first.
    mutating func id(of event: DatedEvent, _ catalog: Catalog) -> String {
        let id = "\(event.on)-\(event.what.name)"
        let key = "\(catalog.id(of: event.record)) \(id)"
        counts[key, default: 0] += 1
        let count = counts[key, default: 1]
        return count == 1 ? id : "\(id)-\(count)"
    }
}
