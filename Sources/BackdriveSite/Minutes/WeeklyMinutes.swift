package import BackdriveCore

extension WeeklyAgenda {
    /// What the weekly meeting looks at, in the order of its page; the last list is what was done since.
    package func lists(of site: Site) -> [TextList] {
        let words = site.words
        let urgent = TextList(
            words("weekly.andon"), rows: andon.map { site.text(problem: $0, as: site.row(problem: $0)) })
        let open = Part.allCases.map { part in
            TextList(
                words("weekly.part.\(part.rawValue)", ["n": site.report.catalog.settings.uncheckedWeeks]),
                rows: self[part].map { site.text(plan: $0) })
        }
        let ended = TextList(words("weekly.done", ["n": Self.daysBetween]), rows: done.map { site.text(plan: $0) })
        return ([urgent] + open + [ended]).compactMap(\.self)
    }

    /// Says that there is nothing to discuss; nil where there is something.
    package func nothing(_ words: Words) -> String? {
        open == 0 && andon.isEmpty ? words("weekly.nothing.text") : nil
    }

    /// Every open AP once, in the order of the meeting.
    package var plans: [Table<ActionPlan>.Index] { Part.allCases.flatMap { self[$0] } }
}

extension Site {
    /// `Zhang Wei, due 04-10`: who will say how an AP looks.
    ///
    /// - Parameter day: of the meeting; another year is named.
    package func ownerAndDue(of plan: Table<ActionPlan>.Index, on day: Day) -> String? {
        guard let due = report.plans[plan]?.dueOn.description else { return nil }
        let isSameYear = due.prefix(5) == day.description.prefix(5)
        return words(
            "minutes.owner_due",
            [
                "owner": report.name(ofPerson: report.catalog.plans[plan].owner.value),
                "due": isSameYear ? String(due.dropFirst(5)) : due,
            ])
    }
}
