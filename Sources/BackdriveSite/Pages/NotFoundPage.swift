internal import BackdriveCore
internal import Mustache

/// What a web server shows in place of a page that is not there, at any depth (PRODUCT.md §4).
struct NotFoundPage {
    /// Without a known address of the site neither style nor links would be found: then it is plain text.
    static let shape = Shape("not-found", [.flag("is_plain")])

    let site: Site

    var page: Page {
        Page(
            template: .notFound, title: site.words("not_found.title"), question: site.words("not_found.question"),
            answer: nil, content: Self.shape(["is_plain": .flag(site.edition.baseURL == nil)]))
    }
}
