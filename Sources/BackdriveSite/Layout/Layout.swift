internal import BackdriveCore
internal import Mustache

/// What stands around every page: head, navigation, title, question, answer, footer (PRODUCT.md §4).
struct Layout: Sendable {
    private let report: Report
    private let words: Words
    private let baseURL: String?
    private let site: Value
    private let navigation: Navigation

    init(report: Report, words: Words, edition: Edition) {
        self.report = report
        self.words = words
        baseURL = edition.baseURL
        navigation = Navigation(report: report, words: words)
        let settings = report.catalog.settings
        site = Self.site([
            "title": .text(settings.title),
            "language": .text(words.language),
            "as_of": .text(report.asOf.description),
            "timezone": .text(settings.timezone),
            "revision": edition.revision.map { .text($0.text(in: words)) } ?? .absent,
            "brand": .text(settings.brand?.name ?? settings.title),
            "logo": .optional(report.catalog.logo?.percentEncodedPath),
        ])
    }

    /// The object that a page's template is rendered with.
    func view(of page: Page, at address: PageAddress, path: String) -> Value {
        let settings = report.catalog.settings
        return page.template.shape([
            "root": .text(root(for: address, path: path)),
            "site": site,
            "page": Self.page([
                "id": .optional(page.id),
                "title": .text(page.title),
                "question": .text(page.question),
                "answer": page.answer.map { .text($0) } ?? .absent,
                "description": .text(page.answer ?? page.question),
                "url": baseURL.map { .text("\($0)/\(path)") } ?? .absent,
                "navigation": navigation.value(at: address),
                "has_parents": .flag(!page.parents.isEmpty),
                "parents": .list(page.parents.map { navigation.link(to: $0) }),
                "copy": copy(page, path: path),
                "edit": sourceLink(page.origin, settings.repository?.edit).map { .text($0) } ?? .absent,
                "history": sourceLink(page.origin, settings.repository?.history).map { .text($0) } ?? .absent,
            ]),
            "content": page.content,
        ])
    }

    func link(to page: PageAddress) -> Value { navigation.link(to: page) }

    /// What leads from a page to the site's root; the page that is shown at any depth needs an absolute one.
    private func root(for address: PageAddress, path: String) -> String {
        if address == .notFound { return baseURL.map { $0 + "/" } ?? "" }
        return String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    private func sourceLink(_ origin: Origin?, _ address: ((String) -> String)?) -> String? {
        guard let origin, let address else { return nil }
        return address(origin.file.contentPath)
    }

    private func copy(_ page: Page, path: String) -> Value {
        let address = baseURL.map { "\($0)/\(path)" } ?? path
        let name = page.id.map { "\($0) \(page.title)" } ?? page.title
        let label = name.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
        return Self.copy([
            "markdown": .text("[\(label)](\(address))"),
            "plain": .text("\(name) \(address)"),
        ])
    }
}

extension Layout {
    /// The shape of a template's root: the layout's own names, and `content` for the page's.
    static func shape(of template: PageTemplate) -> Shape {
        Shape(
            template.rawValue + "-page",
            [.text("root"), .object("site", site), .object("page", page), .object("content", template.content)])
    }

    static let site = Shape(
        "site",
        [
            .text("title"), .text("language"), .text("as_of"), .text("timezone"), .text("revision", optional: true),
            .text("brand"), .text("logo", optional: true),
        ])

    static let page = Shape(
        "page",
        [
            .text("id", optional: true), .text("title"), .text("question"), .text("answer", optional: true),
            .text("description"),
            .text("url", optional: true), .list("navigation", of: Navigation.group),
            .flag("has_parents"), .list("parents", of: Navigation.link), .object("copy", copy),
            .text("edit", optional: true), .text("history", optional: true),
        ])

    static let copy = Shape("copy", [.text("markdown"), .text("plain")])
}

extension Edition.Revision {
    func text(in words: Words) -> String {
        words(hasLocalChanges ? "layout.revision_changed" : "layout.revision", ["commit": .text(commit)])
    }
}
