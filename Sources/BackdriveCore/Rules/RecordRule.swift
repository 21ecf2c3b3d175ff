/// A rule that looks at one record of any kind at a time, knowing all the others.
protocol RecordRule: CatalogRule {
    static func findings(for record: some Record, in inspection: Inspection) -> [Diagnostic]
}

extension RecordRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        var findings = catalog.people.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.sources.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.problems.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.plans.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.specialProjects.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.cycleFiles.flatMap { Self.findings(for: $0, in: inspection) }
        findings += catalog.meetings.flatMap { Self.findings(for: $0, in: inspection) }
        return findings
    }
}
