/// Where a site is published, as far as it is known: addresses that other programs need whole.
struct SiteAddress: Sendable {
    /// Without a `/` at its end; nil when unknown.
    let base: String?

    /// The address of a file of the site; nil where it is not known.
    func address(of path: String) -> String? { base.map { "\($0)/\(path)" } }

    /// A name for what a path stands for that stays the same from build to build: its address, else a URN.
    func identity(of path: String) -> String { address(of: path) ?? "urn:backdrive:\(path)" }
}
