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

    static let view = View<CopyLinks>(
        "copy",
        [
            .flag("is_known") { $0.base != nil },
            .text("name") { $0.name },
            .text("badge") { $0.badge },
            .text("markdown") { copy in copy.address(of: copy.path).map { "[\(copy.label)](\($0))" } ?? "" },
            .text("html") { copy in
                copy.address(of: copy.path).map { address in
                    var link = Markup()
                    link.element("a", ["href": .init(address)], text: copy.name)
                    return String(decoding: link.bytes, as: UTF8.self)
                } ?? ""
            },
            .text("plain") { copy in copy.address(of: copy.path).map { "\(copy.name) \($0)" } ?? "" },
            .text("badge_markdown") { copy in
                guard let badge = copy.badge.flatMap(copy.address), let page = copy.address(of: copy.path) else {
                    return ""
                }
                return "[![\(copy.label)](\(badge))](\(page))"
            },
        ])

    private func address(of path: String) -> String? { base.map { "\($0)/\(path)" } }

    /// The name as the text of a Markdown link.
    private var label: String {
        var label = ""
        for scalar in name.unicodeScalars {
            if ["\\", "[", "]"].contains(scalar) { label += "\\" }
            label.unicodeScalars.append(scalar)
        }
        return label
    }
}
