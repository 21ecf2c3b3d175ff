import BackdriveCore
import BackdriveParsing

// What `set` does to a record, and what it leaves to `log` and `renumber` (PRODUCT.md §3).
extension RecordEdit {
    /// Gives fields their values, and the record the days that a new status or a new map implies unless they are given too.
    ///
    /// A list of single values is given whole, each of its values by an assignment of its own.
    mutating func make(_ assignments: [FieldArgument], on day: Day) throws {
        var lists = ArgumentLists.ofAssignments
        var given: Set<String> = []
        for assignment in assignments {
            try requireSettable(assignment)
            let name = assignment.path.dotted
            if !given.insert(name).inserted, !assignment.path.steps.contains(where: \.type.isList) {
                throw UsageError("\(name) takes one value, but is given twice")
            }
            try DayArgument.requireWritten(assignment.text, for: assignment.path.field.type) { "\(name)=\($0)" }
            if assignment.text.isEmpty {
                try clear(assignment.path)
            } else if try !lists.take(assignment) {
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

    private func requireSettable(_ assignment: FieldArgument) throws(UsageError) {
        let path = assignment.path
        if path.dotted == "id" {
            throw UsageError("a record's id is its file's name: backdrive renumber \(record.id) NEW")
        }
        for step in path.steps {
            if case .log = step.type {
                throw UsageError(
                    "\"\(step.name)\" is a log, which only grows: backdrive log \(record.id) … "
                        + "(see backdrive log --help)")
            }
        }
        if case .map(let inner) = path.field.type, !assignment.text.isEmpty, let home = inner.home(of: assignment.text)
        {
            throw UsageError(
                "\"\(path.dotted)\" holds several fields: change them one by one, as in "
                    + "\(path.dotted).\(home)")
        }
        if let list = path.steps.first(where: { $0.type.isList && !$0.type.fieldsInside.isEmpty }),
            !assignment.text.isEmpty || path.steps.count > 1
        {
            let entry = list.type.fieldsInside.map { field in
                "\(field.name): " + (field.type.isMade(for: assignment.text) ? "\"\(assignment.text)\"" : "…")
            }.joined(separator: ", ")
            throw UsageError(
                "\"\(list.name)\" is a list of maps, which set does not change: write "
                    + "\(list.name): [{\(entry)}] into \(record.file.path), with a comma before each further one")
        }
        guard record.kind == .actionPlan else { return }
        if path.dotted == "due_on" {
            let day = Day(assignment.text) ?? WrittenDay.meant(by: assignment.text)
            throw UsageError(
                "a due date is moved with its reason: backdrive log \(record.id) due \(day?.description ?? "DAY") --reason \"…\""
            )
        }
        if path.dotted == "status", text("status") == "done", assignment.text != "done" {
            throw UsageError(
                "a done AP is opened again with a reason: backdrive log \(record.id) reopen --reason \"…\"")
        }
    }
}

extension [FieldSchema] {
    /// The field of a map that a value was probably meant for, as `set` takes it: `result=passed`.
    func home(of text: String) -> String? {
        if let sure = first(where: { $0.type.isMade(for: text) }) { return "\(sure.name)=\(text)" }
        return (first { !$0.isEntryDay } ?? first).map { "\($0.name)=…" }
    }
}

extension FieldType {
    /// Whether a text can be nothing but a value of this type.
    fileprivate func isMade(for text: String) -> Bool {
        switch self {
        case .choice(let words): words.contains(text)
        case .cause: Category.allCases.contains { $0.causes.contains(text) }
        case .reference(.kind(let kind)): kind.accepts(id: text)
        case .day: Day(text) != nil
        case .address(let schemes): schemes.contains { text.hasPrefix($0 + ":") }
        default: false
        }
    }
}
