extension Record {
    /// Where the record's page lies, from the site's root: `aps/AP-K7QX2.html`, for ever (PRODUCT.md §4).
    ///
    /// Ids hold nothing that a URL would have to escape (DATA.md §1).
    package var pagePath: String { "\(Self.kind.folder)/\(id).html" }
}
