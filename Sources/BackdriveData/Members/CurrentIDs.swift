import BackdriveCore

/// The own ids of the records that fields name, whatever alias was written.
///
/// A class, so that handing it to every value costs one reference; it never changes.
final class CurrentIDs: Sendable {
    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// Free text stays as it is.
    func id(_ written: String, of kind: RecordKind) -> String { catalog.table(of: kind).ownID(of: written) }

    /// Of a record of whatever kind.
    func id(_ written: String) -> String { catalog.resolve(written).map(catalog.id) ?? written }
}
