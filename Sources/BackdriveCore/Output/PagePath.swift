extension RecordKind {
    /// Where the page of a record of this kind lies, from the site's root.
    ///
    /// Ids hold nothing that a URL would have to escape (DATA.md §1).
    func pagePath(of id: String) -> String { "\(folder)/\(id).html" }
}
