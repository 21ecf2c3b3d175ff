extension Origin {
    /// Whether a field, or anything inside it, stands in the file but could not be read, or was reported missing.
    ///
    /// A rule that would call the field missing or judge its log must hold its tongue then: one fault, one finding.
    package func hasFault(in field: String) -> Bool {
        faultyFields.contains { $0 == field || ($0.hasPrefix(field) && $0.dropFirst(field.count).first == ".") }
    }
}
