extension Catalog {
    /// The content path of the brand's logo; nil without one, or where it may not be published.
    package var logo: String? {
        settings.brand?.logo.flatMap { attachments.path(ofLink: $0, in: settings.file) }
    }
}
