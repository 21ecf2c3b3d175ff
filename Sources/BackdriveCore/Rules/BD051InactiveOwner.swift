/// Open work and sources in use have an owner who is still there (DATA.md §5, BD051).
enum BD051InactiveOwner: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let day = inspection.asOf
        let plans = catalog.plans.indices.filter { inspection.snapshot.isOpen($0) }.map { catalog.plans[$0] }
            .filter { !$0.isEndingUnknown }
        let projects = catalog.specialProjects.filter { $0.isOpen(on: day) }
        let sources = catalog.sources.filter { $0.isInUse(on: day) }
        return plans.compactMap { finding(for: $0, owner: $0.owner, what: "open AP", inspection) }
            + projects.compactMap { finding(for: $0, owner: $0.owner, what: "open special project", inspection) }
            + sources.compactMap { finding(for: $0, owner: $0.owner, what: "source in use", inspection) }
    }

    private static func finding(
        for record: some Record, owner: Located<String>, what: String, _ inspection: Inspection
    ) -> Diagnostic? {
        guard let person = inspection.catalog.people[id: owner.value], let leftOn = person.leftOn,
            leftOn.value <= inspection.asOf
        else { return nil }
        return finding(
            in: record, "\(Wording.quoted(owner.value)) left on \(leftOn.value), but owns this \(what)",
            at: owner.range, help: "name a new owner", notes: [person.note("\"left_on\" is here", at: leftOn.range)])
    }

    static let explanation = Explanation(
        code: 51, severity: .warning, scope: .today, title: "open work and sources in use have an active owner",
        purpose: """
            Whoever has left answers for nothing. An open AP, an open special project and a source in use are handed \
            over; what is done or retired keeps its last owner.
            """,
        wrong: """
            # people/li.na.md says left_on: 2026-03-31
            status: in_progress
            owner: li.na
            """,
        right: """
            status: in_progress
            owner: wang.lei
            """)
}

extension SpecialProject {
    fileprivate func isOpen(on day: Day) -> Bool {
        guard createdOn.value <= day, !origin.hasFault(in: "status") else { return false }
        guard let ending = doneOn ?? droppedOn else { return status.value == .open }
        return ending.value > day
    }
}

extension InformationSource {
    /// Not retired by the end of `day`.
    func isInUse(on day: Day) -> Bool { retiredOn.map { $0.value > day } ?? !origin.hasFault(in: "retired_on") }
}
