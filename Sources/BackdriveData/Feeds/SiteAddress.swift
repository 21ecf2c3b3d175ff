import BackdriveCore

/// Where a site is published, as far as it is known, and how other programs tell its parts from those of other sites.
struct SiteAddress: Sendable {
    /// Without a `/` at its end; nil when unknown.
    private let base: String?
    /// Of the site: what hardly ever changes and hardly two sites share, its first day and its title.
    private let name: String

    init(base: String?, of settings: Settings) {
        self.base = base
        name = "urn:backdrive:\(settings.cyclesStartOn):\(settings.title.percentEncodedPath)"
    }

    /// The address of a file of the site; nil where it is not known.
    func address(of path: String) -> String? { base.map { "\($0)/\(path)" } }

    /// A name for what a path stands for that is of this site alone and stays the same from build to build: its address,
    /// else a URN.
    func identity(of path: String) -> String { address(of: path) ?? "\(name):\(path)" }
}
