internal import BackdriveCore
internal import Mustache

/// An address outside the site, by its title; text that is no address stays text.
struct OutsideLink: Sendable {
    let title: String
    let href: String?

    init(_ link: Link) {
        title = link.title
        href = link.url.webAddress(mailto: true)
    }

    /// Evidence: an address of http or https, or plain text.
    init(_ text: String) {
        title = text
        href = text.webAddress()
    }

    static let view = View<OutsideLink>("outside-link", .text("title") { $0.title }, .text("href") { $0.href })
}
