internal import BackdriveCore
internal import Mustache

/// A page's link as text to be pasted into notes, and the badge of its record.
///
/// A script writes the address that the reader sees; without one it is that of the settings' `base_url`.
struct CopyLinks: Sendable {
    let name: String
    /// From the site's root, like `badge`.
    let path: String
    let badge: String?
    /// Where the site is published, without a `/` at its end; nil where it is not known, and then nothing can be pasted.
    let base: String?
    /// The name as the text of a Markdown link.
    let label: String

    init(name: String, path: String, badge: String?, base: String?) {
        self.name = name
        self.path = path
        self.badge = badge
        self.base = base
        label = SleepingMarkdown.escaped(name)
    }

    static let view = View<CopyLinks>(
        "copy",
        .flag("is_known") { $0.base != nil },
        .text("name") { $0.name },
        .text("label") { $0.label == $0.name ? nil : $0.label },
        .text("badge") { $0.badge },
        .text("markdown") { $0.markdown ?? "" },
        .text("html") { copy in
            copy.address(of: copy.path).map { address in
                var link = Markup()
                link.element("a", ["href": .init(address)], text: copy.name)
                return String(decoding: link.bytes, as: UTF8.self)
            } ?? ""
        },
        .text("plain") { copy in copy.address(of: copy.path).map { "\(copy.name) \($0)" } ?? "" },
        .text("badge_markdown") { $0.badgeMarkdown ?? "" })

    /// Nil where the address is not known, like the badge's.
    var markdown: String? { address(of: path).map { SleepingMarkdown.link(label, to: $0) } }

    var badgeMarkdown: String? {
        guard let badge = badge.flatMap(address), let page = address(of: path) else { return nil }
        return SleepingMarkdown.link("!" + SleepingMarkdown.link(label, to: badge), to: page)
    }

    private func address(of path: String) -> String? { base.map { "\($0)/\(path)" } }
}
