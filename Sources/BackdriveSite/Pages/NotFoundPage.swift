internal import BackdriveCore
internal import Mustache

/// What a web server shows in place of a page that is not there, at any depth (PRODUCT.md §4).
struct NotFoundPage: Page {
    let site: Site

    // Without a known address of the site neither style nor links would be found: then it is plain text.
    static let view = View<NotFoundPage>("not-found", .flag("is_plain") { $0.site.edition.baseURL == nil })

    var head: PageHead { pageHead("not_found") }
}
