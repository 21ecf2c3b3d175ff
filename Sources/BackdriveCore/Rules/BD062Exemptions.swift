// Of an exemption that no longer serves: BD062's other half.
extension BD062Settings {
    static func expired(_ exemption: Exemption, in file: SourceFile) -> Diagnostic {
        finding(
            "the exemption from \(exemption.code) expired on \(exemption.until.value)",
            at: file.location(of: exemption.until.range),
            help: "remove it and mend the records, or set a later day with a fresh reason")
    }

    static func unused(_ exemption: Exemption, in file: SourceFile) -> Diagnostic {
        let ids = Wording.list(exemption.ids.map { Wording.quoted($0.value) })
        return finding(
            "the exemption is unused: there is no finding \(exemption.code) for \(ids)",
            at: file.location(of: exemption.range.opening), help: "remove it")
    }
}
