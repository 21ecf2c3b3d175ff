/// Where the site's feeds lie, from its root: written by one target and linked by another, for ever (PRODUCT.md §4).
package enum FeedPath {
    /// Atom: what happened lately.
    package static let changes = "feeds/changes.atom"
    /// A calendar of all APs.
    package static let plans = "feeds/aps.ics"

    /// A calendar of the APs of the person whose id or former id this is.
    package static func plans(of id: String) -> String { "feeds/people/\(id).ics" }
}
