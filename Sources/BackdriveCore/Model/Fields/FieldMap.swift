/// A map of fields: a record, the settings, or one inside them.
package protocol FieldMap: Sendable {
    /// Declares the fields and keeps their values.
    init(_ fields: inout Fields)
}

extension FieldMap {
    package static var fields: [FieldSchema] { Fields.declared { _ = Self(&$0) } }

    /// What a map says in which nothing stands: defaults, and unknown values.
    static var empty: Self {
        var fields = Fields(unread: .none)
        return Self(&fields)
    }
}
