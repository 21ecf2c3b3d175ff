/// The word `status` and the dates of an AP or a special project agree (DATA.md §5, BD012).
///
/// A missing date stands at 1:1, a surplus one at itself. A surplus ending is the only finding: it says that the
/// status is what was forgotten.
enum BD012StatusAndDates: CatalogRule {
    static let code: RuleCode = 12

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.flatMap { findings(for: $0) }
            + catalog.specialProjects.indices.flatMap { findings(for: $0, in: catalog) }
    }

    private static func findings(for plan: ActionPlan) -> [Diagnostic] {
        guard plan.status.isKnown else { return [] }
        let status = plan.status.value
        let endings = endingFindings(
            for: plan, status: status.rawValue, plan.doneOn?.range, plan.droppedOn?.range, plan.dropReason?.range)
        guard endings.isEmpty, !plan.origin.hasFault(in: "started_on") else { return endings }
        switch (status, plan.startedOn) {
        case (.inProgress, nil): return [missing("started_on", status.rawValue, in: plan)]
        case (.open, let startedOn?):
            return [surplus("started_on", at: startedOn.range, status.rawValue, instead: "in_progress", in: plan)]
        default: return []
        }
    }

    private static func findings(for place: Table<SpecialProject>.Index, in catalog: Catalog) -> [Diagnostic] {
        let project = catalog.specialProjects[place]
        guard !project.origin.hasFault(in: "status") else { return [] }
        let endings = endingFindings(
            for: project, status: project.status.value.rawValue, project.doneOn?.range, project.droppedOn?.range,
            project.dropReason?.range)
        let openPlans = catalog.plansBySpecialProject[place].map { catalog.plans[$0] }.filter(\.isStillOpen)
        let isDoneTooEarly = project.status.value == .done && !openPlans.isEmpty
        return endings + (isDoneTooEarly ? [doneWithOpenPlans(project, openPlans)] : [])
    }

    /// What AP and special project have in common: done ⇔ `done_on`, dropped ⇔ `dropped_on` and `drop_reason`.
    ///
    /// Each field is given by its place, where it is there.
    private static func endingFindings(
        for record: some Record, status: String, _ doneOn: SourceRange?, _ droppedOn: SourceRange?,
        _ dropReason: SourceRange?
    ) -> [Diagnostic] {
        let fields: [(name: String, status: String, place: SourceRange?)] = [
            ("done_on", "done", doneOn), ("dropped_on", "dropped", droppedOn),
            ("drop_reason", "dropped", dropReason),
        ]
        for case (let name, let other, let place?) in fields where other != status {
            return [surplus(name, at: place, status, instead: other, in: record)]
        }
        return fields.filter { $0.status == status && $0.place == nil && !record.origin.hasFault(in: $0.name) }
            .map { missing($0.name, status, in: record) }
    }

    private static func missing(_ field: String, _ status: String, in record: some Record) -> Diagnostic {
        finding(
            in: record, "\"status: \(status)\" asks for \(Wording.quoted(field)), which is missing",
            help: BD002MissingField.Line.ofFrontMatter.adding(
                "\(field): \(field == "drop_reason" ? "\"why\"" : "YYYY-MM-DD")"))
    }

    private static func surplus(
        _ field: String, at place: SourceRange, _ status: String, instead other: String, in record: some Record
    ) -> Diagnostic {
        finding(
            in: record, "\(Wording.quoted(field)) is given, but the status is \(Wording.quoted(status))", at: place,
            help: "write \"status: \(other)\", or remove \(field == "started_on" ? "\"started_on\"" : "the field")")
    }

    private static func doneWithOpenPlans(_ project: SpecialProject, _ plans: [ActionPlan]) -> Diagnostic {
        let namedAtMost = 10
        let more = plans.count > namedAtMost ? " and \(plans.count - namedAtMost) more" : ""
        return finding(
            in: project,
            "the special project is \"done\", but \(plans.count == 1 ? "its AP" : "its APs") "
                + plans.prefix(namedAtMost).map(\.id).joined(separator: ", ") + more
                + " \(plans.count == 1 ? "is" : "are") still open", at: project.status.range,
            notes: plans.prefix(namedAtMost).map { plan in
                plan.note("\(plan.id) is \(Wording.quoted(plan.status.value.rawValue))", at: plan.status.range)
            })
    }

    static let explanation = Explanation(
        title: "status and dates agree",
        purpose: """
            The status is a word for people, the dates are what every number looks at, so the two must say the same: \
            done with "done_on", dropped with "dropped_on" and "drop_reason", in_progress with "started_on", open \
            without it. A special project is done when none of its APs is open.
            """,
        wrong: "status: done",
        right: """
            status: done
            done_on: 2026-04-09
            """)
}
