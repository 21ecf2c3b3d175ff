extension Origin {
    /// Whether a field, or anything inside it, stands in the file but could not be read, or was reported missing.
    ///
    /// A rule that would call the field missing or judge its log must hold its tongue then: one fault, one finding.
    package func hasFault(in field: String) -> Bool { faultyFields.hold(field) }

    /// Whether a map, an entry of a log, or one of the named fields inside them could not be read, or is missing: what
    /// the others say is judged all the same.
    func hasGap(in field: String, at inner: String...) -> Bool {
        !faultyFields.isEmpty
            && (faultyFields.contains(field) || inner.contains { faultyFields.contains("\(field).\($0)") })
    }
}

extension Settings {
    /// Whether a setting, or anything inside it, is missing or could not be read: whatever needs its value is not judged.
    package func hasFault(in field: String) -> Bool { !source.isReadable || source.faultyFields.hold(field) }

    /// False where the day of the numbers is unknown: then no rule can tell what lies in the future, or what is late.
    package var isDayKnown: Bool { !hasFault(in: "as_of") && (asOf != nil || !hasFault(in: "timezone")) }

    /// False where the first cycle or their length is unknown: then there is no calendar.
    package var isCalendarKnown: Bool { !hasFault(in: "cycle") }

    /// Whether the site can be made of them: what they must have is there.
    package var isUsable: Bool { !["title", "timezone", "cycle"].contains(where: hasFault) }
}

extension Set<String> {
    /// Whether a dotted name, or one inside it, is among the names.
    fileprivate func hold(_ field: String) -> Bool {
        !isEmpty && contains { $0 == field || ($0.hasPrefix(field) && $0.dropFirst(field.count).first == ".") }
    }
}
