/// What the command line asks of a site.
struct SiteRequest: Sendable {
    /// In place of the settings' own, like `baseURL`.
    let language: String?
    let baseURL: String?
    /// Publish the records without errors.
    let keepGoing: Bool
    /// A `.gz` beside each text, for web servers that send it as it is.
    var isPrecompressed = false
}
