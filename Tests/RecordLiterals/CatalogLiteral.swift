package import BackdriveCore

extension Catalog {
    /// The records of a test, kind by kind.
    package convenience init(
        settings: Settings, people: [Person] = [], sources: [InformationSource] = [], problems: [Problem] = [],
        plans: [ActionPlan] = [], specialProjects: [SpecialProject] = [], cycleFiles: [CycleFile] = [],
        meetings: [Meeting] = [], leftOut: [LeftOutRecord] = [], attachments: Attachments = Attachments()
    ) {
        let kinds: [[any Record]] = [people, sources, problems, plans, specialProjects, cycleFiles, meetings]
        self.init(settings: settings, records: kinds.flatMap(\.self), leftOut: leftOut, attachments: attachments)
    }
}

extension Report {
    /// The numbers of a test's records on a day.
    package convenience init(catalog: Catalog, asOf: Day) {
        self.init(of: Snapshot(of: Timelines(catalog), asOf: asOf))
    }
}
