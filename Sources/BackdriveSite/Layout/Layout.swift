internal import BackdriveCore
internal import Mustache

/// A page with what stands around every page: head, navigation, title, question, answer, footer (PRODUCT.md §4).
///
/// A class, so that each value is read through one reference; it never changes.
final class Layout<Content: Sendable>: SitePart {
    let site: Site
    let head: PageHead
    let address: PageAddress
    /// From the site's root.
    let path: String
    /// What leads from the page to the site's root.
    let root: String
    let content: Content

    init(site: Site, head: PageHead, address: PageAddress, path: String, content: Content) {
        self.site = site
        self.head = head
        self.address = address
        self.path = path
        root = site.root(of: address, path: path)
        self.content = content
    }

    /// What the template of such a page sees: the layout's own names, and `content` for the page's.
    static func view(around content: View<Content>) -> View<Layout> {
        View(
            "\(content.type.name)-layout",
            .text("root") { $0.root },
            .object("site", SiteHead.view) { SiteHead(site: $0.site) },
            .object("page", page) { $0 },
            .object("content", content) { $0.content })
    }

    private static var page: View<Layout> {
        View(
            "page",
            .text("id") { $0.head.id },
            .text("title") { $0.head.title },
            .text("question") { $0.question },
            .markup("answer") { $0.head.answer?.markup(root: $0.root) },
            .text("description") { $0.head.answer?.text ?? $0.head.question },
            .flag("is_record") { $0.head.origin != nil },
            .text("url") { $0.url },
            .markup("navigation") { $0.site.navigation.bar(at: $0.address, root: $0.root) },
            .flag("has_parents") { !$0.head.parents.isEmpty },
            .list("parents", NavigationLink.view) { layout in
                layout.head.parents.map { layout.site.navigation.link(to: $0) }
            },
            .optional("copy", CopyLinks.view) { $0.copy },
            .text("edit") { $0.sourceLink { $0.edit } },
            .text("history") { $0.sourceLink { $0.history } },
            .text("calendar") { $0.head.calendar },
            .text("feed") { $0.feed },
            .text("left_out") { $0.leftOut })
    }

    /// The page's own address; nil where it is not known.
    private var url: String? { site.edition.baseURL.map { "\($0)/\(path)" } }

    /// A record's answer comes first, and says it all.
    private var question: String? { head.origin != nil && head.answer != nil ? nil : head.question }

    /// Nil where there is nothing to link to.
    private var copy: CopyLinks? {
        address == .notFound
            ? nil : CopyLinks(name: name, path: path, badge: badge, base: site.edition.baseURL)
    }

    private var name: String { head.id.map { "\($0) \(head.title)" } ?? head.title }

    /// The badge of the record that the page shows: a path from the site's root; nil for a page of another kind.
    private var badge: String? {
        guard case .record(let record) = address, RecordKind.minted.contains(report.catalog.kind(of: record)),
            report.catalog.exists(record, on: report.asOf)
        else { return nil }
        return head.id.map { "badges/\($0).svg" }
    }

    /// What tells of changes as the page does; a path from the site's root.
    private var feed: String? {
        switch address {
        case .overview, .changes, .changeList: FeedPath.changes
        default: nil
        }
    }

    /// How many records are in no number, in words; nil when all are.
    private var leftOut: String? {
        let count = report.catalog.leftOut.count
        return count == 0 ? nil : words("layout.left_out", ["n": count])
    }

    private func sourceLink(_ address: (Repository) -> (String) -> String) -> String? {
        guard let origin = head.origin, let repository = report.catalog.settings.repository else { return nil }
        return address(repository)(origin.file.contentPath)
    }
}

/// What the layout says of the whole site.
private struct SiteHead: SitePart {
    let site: Site

    private var settings: Settings { report.catalog.settings }

    static let view = View<SiteHead>(
        "site",
        .text("title") { $0.settings.title },
        .text("language") { $0.words.language },
        .text("as_of") { $0.report.asOf },
        .text("timezone") { $0.settings.timezone },
        .text("revision") { head in head.site.edition.revision.map { $0.text(in: head.words) } },
        .text("brand") { $0.settings.brand?.name ?? $0.settings.title },
        .text("logo") { $0.report.catalog.logo?.percentEncodedPath },
        .text("style") { $0.site.assets.address(of: "style.css") },
        .text("script") { $0.site.assets.address(of: "backdrive.js") },
        .text("index") { $0.site.assets.address(of: "search.js") },
        .flag("has_help") { !$0.site.help.isEmpty },
        .text("icon") { $0.site.assets.address(of: "icon.svg") })
}

extension Edition.Revision {
    fileprivate func text(in words: Words) -> String {
        words(hasLocalChanges ? "layout.revision_changed" : "layout.revision", ["commit": commit])
    }
}

extension Site {
    /// What leads from a page to the site's root; the page that is shown at any depth needs an absolute one.
    fileprivate func root(of address: PageAddress, path: String) -> String {
        if address == .notFound { return edition.baseURL.map { $0 + "/" } ?? "" }
        return String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
