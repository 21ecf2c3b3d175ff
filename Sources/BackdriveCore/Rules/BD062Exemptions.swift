// Of an exemption that no longer serves: BD062's other half.
extension BD062Settings {
    static func expired(_ exemption: Exemption, in file: SourceFile) -> Diagnostic {
        finding(
            "the exemption from \(exemption.code) expired on \(exemption.until.value)",
            at: file.location(of: exemption.until.range),
            help: "remove it and mend the records, or set a later day with a fresh reason")
    }

    /// - Parameter meant: the id that was probably meant.
    static func unknownRecord(_ id: Located<String>, meant: String?, in file: SourceFile) -> Diagnostic {
        let location = file.location(of: id.range)
        return finding(
            "the exemption names \(Wording.quoted(id.value)), and no record has that id", at: location,
            help: meant.map(Wording.didYouMean), fix: meant.map { .writing($0, at: location, isSafe: false) })
    }

    static func unused(_ exemption: Exemption, in file: SourceFile) -> Diagnostic {
        let ids = Wording.list(exemption.ids.map { Wording.quoted($0.value) })
        return finding(
            "the exemption is unused: there is no finding \(exemption.code) for \(ids)",
            at: file.location(of: exemption.range.opening), help: "remove it")
    }
}
