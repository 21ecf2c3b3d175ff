/// The word `status` and the dates of an AP or a special project agree (DATA.md §5, BD012).
///
/// A missing date stands at 1:1, a surplus one at itself. A surplus one is the only finding: it says that the status is
/// what was forgotten.
enum BD012StatusAndDates: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.flatMap { findings(for: $0) }
            + catalog.specialProjects.indices.flatMap { findings(for: $0, in: catalog) }
    }

    private static func findings(for plan: ActionPlan) -> [Diagnostic] {
        guard plan.status.isKnown else { return [] }
        return findings(for: plan, status: plan.status.value.rawValue) { field in
            switch field {
            case "done_on": plan.doneOn?.range
            case "dropped_on": plan.droppedOn?.range
            case "drop_reason": plan.dropReason?.range
            default: plan.startedOn?.range
            }
        }
    }

    private static func findings(for place: Table<SpecialProject>.Index, in catalog: Catalog) -> [Diagnostic] {
        let project = catalog.specialProjects[place]
        guard !project.origin.hasFault(in: "status") else { return [] }
        let found = findings(for: project, status: project.status.value.rawValue) { field in
            switch field {
            case "done_on": project.doneOn?.range
            case "dropped_on": project.droppedOn?.range
            default: project.dropReason?.range
            }
        }
        let openPlans = catalog.plansBySpecialProject[place].map { catalog.plans[$0] }.filter(\.isStillOpen)
        let isDoneTooEarly = project.status.value == .done && !openPlans.isEmpty
        return found + (isDoneTooEarly ? [doneWithOpenPlans(project, openPlans)] : [])
    }

    /// - Parameter place: of a field that is there; nil for one that is not.
    private static func findings(
        for record: some Record, status: String, _ place: (_ field: String) -> SourceRange?
    ) -> [Diagnostic] {
        for fields in record.recordKind.statusFields where fields.areRuledOut(by: status) {
            for name in fields.names {
                if let place = place(name) { return [surplus(name, of: fields, at: place, status, in: record)] }
            }
        }
        return record.recordKind.statusFields.filter { $0.status == status }.flatMap { fields in
            fields.names.filter { place($0) == nil && !record.origin.hasFault(in: $0) }
                .map { missing($0, of: fields, in: record) }
        }
    }

    private static func missing(_ field: String, of fields: StatusFields, in record: some Record) -> Diagnostic {
        finding(
            in: record, "\"status: \(fields.status)\" asks for \(Wording.quoted(field)), which is missing",
            help: BD002MissingField.Line.ofFrontMatter.adding(
                "\(field): \(field == fields.reason ? "\"why\"" : "YYYY-MM-DD")"))
    }

    private static func surplus(
        _ field: String, of fields: StatusFields, at place: SourceRange, _ status: String, in record: some Record
    ) -> Diagnostic {
        finding(
            in: record, "\(Wording.quoted(field)) is given, but the status is \(Wording.quoted(status))", at: place,
            help: "write \"status: \(fields.status)\", or remove "
                + (fields.rivals == nil ? "the field" : Wording.quoted(field)))
    }

    private static func doneWithOpenPlans(_ project: SpecialProject, _ plans: [ActionPlan]) -> Diagnostic {
        let namedAtMost = 10
        let more = plans.count > namedAtMost ? " and \(plans.count - namedAtMost) more" : ""
        return finding(
            in: project,
            "the special project is \"done\", but \(plans.count == 1 ? "its AP" : "its APs") "
                + plans.prefix(namedAtMost).map(\.id).joined(separator: ", ") + more
                + " \(plans.count == 1 ? "is" : "are") still open", at: project.status.range,
            help:
                "finish or drop \(plans.count == 1 ? plans[0].id : "them") first, each in its own file, or write status: "
                + "open here",
            notes: plans.prefix(namedAtMost).map { plan in
                plan.note("\(plan.id) is \(Wording.quoted(plan.status.value.rawValue))", at: plan.status.range)
            })
    }

    static let explanation = Explanation(
        code: 12, title: "status and dates agree",
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
