internal import BackdriveCore

/// Fills the gaps of a record's body for its page: mentions, links to records and attachments, images (DATA.md §3).
struct BodyPage {
    let report: Report
    let words: Words
    /// What leads from the page to the site's root: `../`.
    let root: String

    /// Nil for an empty body.
    func markup(of record: some Record) -> [UInt8]? {
        let body = record.body
        guard !body.html.isEmpty || !body.gaps.isEmpty else { return nil }
        guard !body.gaps.isEmpty else { return body.html }
        var page = Markup(reserving: body.html.count + body.gaps.count * 160)
        var done = 0
        // Whether each link that is not closed yet leads anywhere.
        var openLinks: [Bool] = []
        for gap in body.gaps {
            page.safe(body.html[done..<gap.offset])
            done = gap.offset
            switch gap.filling {
            case .mention(let id, let isBracketed): mention(id, isBracketed: isBracketed, into: &page)
            case .linkStart(let path, let fragment, let title):
                let href = href(path, fragment: fragment, in: record)
                openLinks.append(href != nil)
                if let href { openLink(href, title: title, into: &page) }
            case .linkEnd:
                if openLinks.popLast() == true { page.close("a") }
            case .image(let path, let alternative, let title):
                image(path, alternative, title: title, in: record, into: &page)
            case .alertTitle(let alert): page.text(words("alert.\(alert.rawValue)"))
            }
        }
        page.safe(body.html[done...])
        return page.bytes
    }

    /// A link with the record's id, title and state; what leads nowhere stays as it was written.
    private func mention(_ id: String, isBracketed: Bool, into page: inout Markup) {
        guard let address = report.catalog.resolve(id) else { return page.text(isBracketed ? "[[\(id)]]" : id) }
        let name = ShownName(of: address, in: report, words)
        page.open("span", ["class": "mention"])
        if let href = name.href {
            page.open("a", ["href": .init(root + href)])
            self.name(name, address, into: &page)
            page.close("a")
        } else {
            self.name(name, address, into: &page)
        }
        if let state = name.state {
            page.text(" ")
            page.element("span", ["class": .init("tag \(state.style)")], text: state.label)
        }
        page.close("span")
    }

    /// People and sources go by their names, everything else by its id first.
    private func name(_ name: ShownName, _ address: RecordAddress, into page: inout Markup) {
        switch (address, name.title) {
        case (.person, let title?), (.source, let title?): page.text(title)
        case (_, let title?):
            page.element("span", ["class": "id"], text: name.id)
            page.text(" \(title)")
        case (_, nil): page.text(name.id)
        }
    }

    private func openLink(_ href: String, title: String?, into page: inout Markup) {
        if let title {
            page.open("a", ["href": .init(href), "title": .init(title)])
        } else {
            page.open("a", ["href": .init(href)])
        }
    }

    /// An image that is not published is its own alternative text.
    private func image(
        _ path: String, _ alternative: String, title: String?, in record: some Record, into page: inout Markup
    ) {
        guard let file = report.catalog.attachments.path(ofLink: path, in: record.origin.file) else {
            return page.text(alternative)
        }
        page.open(
            "img",
            [
                "src": .init(root + file.percentEncodedPath), "alt": .init(alternative), "title": .init(title ?? ""),
                "loading": "lazy",
            ])
    }

    /// Where a relative link leads: to the page of a record, or to an attachment; nil when to neither.
    private func href(_ path: String, fragment: String?, in record: some Record) -> String? {
        if let address = report.catalog.resolve(link: path, in: record) {
            guard let target = report.page(of: address) else { return nil }
            let page = root + report.path(of: target)
            let body = report.catalog.record(at: address)?.body
            guard let fragment, let anchor = body?.anchor(for: fragment) else { return page }
            return "\(page)#\(anchor.percentEncodedPath)"
        }
        return report.catalog.attachments.path(ofLink: path, in: record.origin.file).map {
            root + $0.percentEncodedPath + (fragment.map { "#\($0.percentEncodedFragment)" } ?? "")
        }
    }
}
