import BackdriveCore
import BackdriveParsing

// What `set` does to a record, and what it leaves to `log` and `renumber` (PRODUCT.md §3).
extension RecordEdit {
    /// Gives fields their values, and the record the days that a new status or a new map implies unless they are given too.
    ///
    /// A list of single values is given whole, each of its values by an assignment of its own.
    mutating func make(_ assignments: [FieldAssignment], on day: Day) throws {
        var lists = ArgumentLists()
        for assignment in assignments {
            try requireSettable(assignment)
            if assignment.text.isEmpty {
                try clear(assignment.path)
            } else if try !lists.take(FieldArgument(path: assignment.path, text: assignment.text)) {
                try set(assignment.path, to: assignment.text)
            }
        }
        for list in lists.all { try set(list.path, to: list.value(on: day)) }
        try addDays(ofMapsOf: assignments.filter { !$0.text.isEmpty }.map(\.path), on: day)
        guard let status = assignments.last(where: { $0.path.dotted == "status" }) else { return }
        try implyDates(of: status.text, besides: assignments.map(\.path.dotted), on: day)
    }

    /// The dates that the record's status asks for, and no others.
    mutating func implyDates(of status: String, besides given: [String], on day: Day) throws(UneditableFile) {
        guard let dates = StatusDates(status: status, of: record.kind) else { return }
        for field in dates.required where !given.contains(field) && text(field) == nil {
            try set(field, to: day.description)
        }
        for field in dates.excluded where !given.contains(field) { try clear(field) }
    }

    private func requireSettable(_ assignment: FieldAssignment) throws(UsageError) {
        let path = assignment.path
        if path.dotted == "id" {
            throw UsageError(message: "a record's id is its file's name: backdrive renumber \(record.id) NEW")
        }
        for step in path.steps {
            if case .log = step.type {
                throw UsageError(
                    message: "\"\(step.name)\" is a log, which only grows: backdrive log \(record.id) … "
                        + "(see backdrive log --help)")
            }
        }
        if case .map(let inner) = path.field.type, !assignment.text.isEmpty, let first = inner.first {
            throw UsageError(
                message: "\"\(path.dotted)\" holds several fields: change them one by one, as in "
                    + "\(path.dotted).\(first.name)=…")
        }
        let isOfMaps = path.steps.contains { $0.type.isList && !$0.type.fieldsInside.isEmpty }
        if isOfMaps, !assignment.text.isEmpty || path.steps.count > 1 {
            throw UsageError(
                message:
                    "\"\(path.dotted)\" is part of a list of maps, which set does not change: edit \(record.file.path)")
        }
        guard record.kind == .actionPlan else { return }
        if path.dotted == "due_on" {
            let day = assignment.text.isEmpty ? "DAY" : assignment.text
            throw UsageError(
                message: "a due date is moved with its reason: backdrive log \(record.id) due \(day) --reason \"…\"")
        }
        if path.dotted == "status", text("status") == "done", assignment.text != "done" {
            throw UsageError(
                message: "a done AP is opened again with a reason: backdrive log \(record.id) reopen --reason \"…\"")
        }
    }
}
