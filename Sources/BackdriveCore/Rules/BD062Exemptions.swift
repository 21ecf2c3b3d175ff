// Of an exemption that no longer serves: BD062's other half.
extension BD062Settings {
    static func expired(_ exemption: Exemption, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code, .error, "the exemption from \(exemption.code) expired on \(exemption.until.value)", at: location,
            help: "remove it and mend the records, or set a later day with a fresh reason")
    }

    static func unused(_ exemption: Exemption, at location: SourceLocation) -> Diagnostic {
        let ids = Wording.list(exemption.ids.map { Wording.quoted($0.value) })
        return Diagnostic(
            code, .error, "the exemption is unused: there is no finding \(exemption.code) for \(ids)", at: location,
            help: "remove it")
    }
}
