import BackdriveCore
import BackdriveParsing

// What `set` does to a record, and what it leaves to `log` and `renumber` (PRODUCT.md §3).
extension RecordEdit {
    /// Gives fields their values, and the record the dates that a new status implies unless they are given too.
    mutating func make(_ assignments: [FieldAssignment], on day: Day) throws {
        for assignment in assignments {
            try requireSettable(assignment)
            if assignment.text.isEmpty {
                try clear(assignment.path)
            } else {
                try set(assignment.path, to: assignment.text)
            }
        }
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
        let isMany = path.steps.contains(where: \.type.isList) || !path.field.type.fieldsInside.isEmpty
        if isMany, !assignment.text.isEmpty || path.steps.dropLast().contains(where: \.type.isList) {
            throw UsageError(
                message: "\"\(path.dotted)\" holds several values: set changes single ones, edit \(record.file.path)")
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
