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
        let status = plan.status
        guard status.isKnown else { return [] }
        let endings = endingFindings(
            for: plan, status: status,
            Ending(doneOn: plan.doneOn, droppedOn: plan.droppedOn, dropReason: plan.dropReason))
        guard endings.isEmpty, !plan.origin.hasFault(in: "started_on") else { return endings }
        switch (status.value, plan.startedOn) {
        case (.inProgress, nil):
            return [finding(in: plan, missing("started_on", status.value.rawValue), help: write("started_on"))]
        case (.open, let startedOn?):
            return [finding(in: plan, surplus("started_on", status.value.rawValue), at: startedOn.range, help: begun)]
        default: return []
        }
    }

    private static func findings(for place: Table<SpecialProject>.Index, in catalog: Catalog) -> [Diagnostic] {
        let project = catalog.specialProjects[place]
        guard !project.origin.hasFault(in: "status") else { return [] }
        let status = project.status
        var findings = endingFindings(
            for: project, status: status,
            Ending(doneOn: project.doneOn, droppedOn: project.droppedOn, dropReason: project.dropReason))
        let openPlans = catalog.plansBySpecialProject[place].map { catalog.plans[$0] }.filter(\.isStillOpen)
        if status.value == .done, !openPlans.isEmpty {
            findings.append(
                finding(
                    in: project, doneWithOpenPlans(openPlans.map(\.id)), at: status.range,
                    notes: openPlans.prefix(namedAtMost).map { $0.note(stillOpen($0), at: $0.status.range) }))
        }
        return findings
    }

    /// What AP and special project have in common: done ⇔ `done_on`, dropped ⇔ `dropped_on` and `drop_reason`.
    private static func endingFindings<Status: RawRepresentable<String>>(
        for record: some Record, status: Located<Status>, _ ending: Ending
    ) -> [Diagnostic] {
        let word = status.value.rawValue
        let isDone = word == "done"
        let isDropped = word == "dropped"
        if let day = ending.doneOn, !isDone {
            return [finding(in: record, surplus("done_on", word), at: day.range, help: ended("done"))]
        }
        if let day = ending.droppedOn, !isDropped {
            return [finding(in: record, surplus("dropped_on", word), at: day.range, help: ended("dropped"))]
        }
        if let reason = ending.dropReason, !isDropped {
            return [finding(in: record, surplus("drop_reason", word), at: reason.range, help: ended("dropped"))]
        }
        var required: [(field: String, isThere: Bool)] = []
        if isDone { required = [("done_on", ending.doneOn != nil)] }
        if isDropped {
            required = [("dropped_on", ending.droppedOn != nil), ("drop_reason", ending.dropReason != nil)]
        }
        return required.filter { !$0.isThere && !record.origin.hasFault(in: $0.field) }
            .map { finding(in: record, missing($0.field, word), help: write($0.field)) }
    }

    private struct Ending {
        let doneOn: Located<Day>?
        let droppedOn: Located<Day>?
        let dropReason: Located<String>?
    }
}

extension BD012StatusAndDates {
    private static func missing(_ field: String, _ status: String) -> String {
        "\"status: \(status)\" asks for \(Wording.quoted(field)), which is missing"
    }

    private static func surplus(_ field: String, _ status: String) -> String {
        "\(Wording.quoted(field)) is given, but the status is \(Wording.quoted(status))"
    }

    private static func write(_ field: String) -> String {
        "write \(field): \(field == "drop_reason" ? "\"why\"" : "YYYY-MM-DD")"
    }

    private static func ended(_ status: String) -> String { "write \"status: \(status)\", or remove the field" }
    private static let begun = "write \"status: in_progress\", or remove \"started_on\""

    /// So many of a special project's open APs are named.
    private static let namedAtMost = 10

    private static func doneWithOpenPlans(_ ids: [String]) -> String {
        let more = ids.count > namedAtMost ? " and \(ids.count - namedAtMost) more" : ""
        return "the special project is \"done\", but \(ids.count == 1 ? "its AP" : "its APs") "
            + ids.prefix(namedAtMost).joined(separator: ", ") + more + " \(ids.count == 1 ? "is" : "are") still open"
    }

    private static func stillOpen(_ plan: ActionPlan) -> String {
        "\(plan.id) is \(Wording.quoted(plan.status.value.rawValue))"
    }

    static var explanation: Explanation {
        Explanation(
            title: "status and dates agree",
            purpose: """
                The status is a word for people, the dates are what every number looks at, so the two must say the \
                same: done with "done_on", dropped with "dropped_on" and "drop_reason", in_progress with \
                "started_on", open without it. A special project is done when none of its APs is open.
                """,
            wrong: """
                status: done
                """,
            right: """
                status: done
                done_on: 2026-04-09
                """)
    }
}
