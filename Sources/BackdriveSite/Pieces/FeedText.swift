package import BackdriveCore

// What pages show, as text alone: for feeds, calendars and badges.
extension Site {
    package var nameOfChanges: String { words("feed.changes") }

    /// What happened, other records by their ids, and what else is said of it.
    package func text(of event: DatedEvent) -> (title: String, detail: String?) {
        let told = told(event)
        let record = told.record.map { report.catalog.id(of: $0) }
        let by = event.by.map(report.name)
        // "Created, approved in": there the detail names the other record.
        let isNamedInDetail = if case .created = event.what { true } else { false }
        let title = [told.title, isNamedInDetail ? nil : record].compactMap(\.self).joined(separator: " ")
        let detail = [told.detail, isNamedInDetail ? record : nil].compactMap(\.self).joined(separator: " ")
        let rest = [detail, by ?? ""].filter { !$0.isEmpty }
        return (title, rest.isEmpty ? nil : rest.joined(separator: " · "))
    }

    /// `In action`, `3 days overdue`, `Blocked · due in 8 days`; nil for what has no state on the day.
    package func state(of record: RecordAddress) -> String? {
        switch record {
        case .problem(let index): report.problems[index].map { words.name(of: $0.stage) }
        case .plan(let index):
            report.plans[index].map { plan in
                guard plan.state == .open else { return words.name(of: plan.state) }
                let obstacle = report.obstacle(to: index).map { words.name(of: $0) }
                return [obstacle, words.due(on: plan.dueOn, asOf: report.asOf)].compactMap(\.self)
                    .joined(separator: " · ")
            }
        case .specialProject(let index): report.specialProjects[index].map { words("ap_state.\($0.state.rawValue)") }
        default: nil
        }
    }
}
