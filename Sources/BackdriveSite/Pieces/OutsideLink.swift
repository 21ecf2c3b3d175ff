internal import BackdriveCore
internal import Mustache

/// An address outside the site, by its title; text that is no address stays text.
enum OutsideLink {
    static let shape = Shape("outside-link", [.text("title"), .text("href", optional: true)])

    static func value(_ link: Link) -> Value {
        shape(["title": .text(link.title), "href": .optional(link.url.webAddress(mailto: true))])
    }

    /// Evidence: an address of http or https, or plain text.
    static func value(_ text: String) -> Value {
        shape(["title": .text(text), "href": .optional(text.webAddress())])
    }
}
