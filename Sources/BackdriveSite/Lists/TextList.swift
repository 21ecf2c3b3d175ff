package import BackdriveCore

/// A list of records as text tells it, whatever it is written for: nothing is escaped yet.
package struct TextList: Sendable {
    package let title: String
    /// Those that have rows.
    package let groups: [Group]

    package struct Group: Sendable {
        /// What stands above the rows; nil where they need no heading of their own.
        package let label: String?
        package let rows: [Row]
    }

    package struct Row: Sendable {
        package let record: RecordAddress
        /// What matters about it here, in this order.
        package let remarks: [String]
    }

    /// Nil for a list without rows.
    init?(_ title: String, groups: [(label: String?, rows: [Row?])]) {
        let groups = groups.map { Group(label: $0.label, rows: $0.rows.compactMap(\.self)) }.filter { !$0.rows.isEmpty }
        guard !groups.isEmpty else { return nil }
        self.title = title
        self.groups = groups
    }

    /// Nil for a list without rows.
    init?(_ title: String, rows: [Row?]) { self.init(title, groups: [(nil, rows)]) }
}

extension Site {
    /// An AP as a page's row has it, behind its due date with the distance, or the day it was done; nil while it is not
    /// created yet.
    func text(plan index: Table<ActionPlan>.Index, showsOwner: Bool = true) -> TextList.Row? {
        guard let state = report.plans[index] else { return nil }
        let due = [state.dueOn.description, words.due(on: state.dueOn, asOf: report.asOf)]
        let day = state.doneOn?.description ?? due.joined(separator: words("layout.separator"))
        // Apart from a page's column, `+14 d` could be taken for the last move alone, as `diff` tells it.
        let notes = state.state == .open ? progress(of: index, slipsAs: "minutes.slips") : []
        return row(plan: index, notes: notes, showsOwner: showsOwner).map {
            TextList.Row(record: .plan(index), remarks: [day] + $0.notes)
        }
    }

    /// A problem with what is said of it before the source and the notes of a page's row; nil without one.
    func text(problem index: Table<Problem>.Index, said: String? = nil, as row: ListRow?) -> TextList.Row? {
        row.map {
            TextList.Row(record: .problem(index), remarks: [said, $0.source?.title].compactMap(\.self) + $0.notes)
        }
    }

    /// A problem with its verdict and what that compares.
    func text(effect problem: Table<Problem>.Index) -> TextList.Row? {
        let row = row(effect: problem)
        return text(problem: problem, said: row?.tag?.label, as: row)
    }

    /// A source that is not fresh with what makes it wait for somebody, and what it promised.
    func text(source: SourceFreshness) -> TextList.Row {
        let promised = words("needs.promised", ["days": words.days(source.source.cadenceDays)])
        return TextList.Row(record: .source(source.index), remarks: [source.silence.text, promised])
    }

    /// `waiting for 12 days`: since the report or the latest re-opening.
    func waiting(_ problem: Table<Problem>.Index) -> String {
        words("minutes.waiting", ["days": words.days(report.asOf - report.waitingSince(problem))])
    }
}
