import BackdriveCore
import BackdriveParsing

/// One entry that `log` is asked to add.
struct LogRequest {
    let kind: LogEntryKind
    /// The word behind the kind.
    let value: String?
    /// What the options say, by the field's name.
    let fields: [String: String]

    /// Throws `UsageError` where something is missing, out of place, or none of the words that belong there.
    func requireComplete(for record: NamedRecord) throws(UsageError) {
        guard kind.recordKinds.contains(record.kind) else {
            let wanted = Wording.list(kind.recordKinds.map { Wording.withArticle($0.noun) })
            throw UsageError(
                message:
                    "\(record.id) is \(Wording.withArticle(record.kind.noun)), and \(kind.rawValue) is an entry of "
                    + wanted)
        }
        guard let log = FieldPath(kind.log, of: record.kind) else { return }
        try requireValue(of: log.field.type.fieldsInside)
        for name in fields.keys.sorted() where !kind.options.contains(name) && name != "by" {
            throw UsageError(message: "\(kind.rawValue) takes no \(Self.option(name)): it takes \(optionList)")
        }
        for name in kind.requiredOptions(value) where (fields[name] ?? "").isEmpty {
            throw UsageError(message: "\(kind.rawValue)\(value.map { " " + $0 } ?? "") needs \(Self.option(name))")
        }
    }

    private func requireValue(of entryFields: [FieldSchema]) throws(UsageError) {
        guard let field = entryFields.first(where: { $0.name == kind.positional }) else {
            guard let value else { return }
            throw UsageError(message: "\(kind.rawValue) takes no word behind it, but '\(value)' stands there")
        }
        switch field.type {
        case .choice(let words):
            guard let value, words.contains(value) else {
                let nearest = value.flatMap { nearestName(to: $0, in: words) }
                throw UsageError(
                    message: "write one of \(Wording.list(words)) behind \(kind.rawValue)"
                        + (nearest.map { ": did you mean \($0)?" } ?? ""))
            }
        default:
            guard let value, Day(value) != nil else {
                throw UsageError(message: "write a day that exists behind \(kind.rawValue), as YYYY-MM-DD")
            }
        }
    }

    private var optionList: String { Wording.list((kind.options + ["by", "on"]).map(Self.option), joinedBy: "and") }

    private static func option(_ field: String) -> String { "--" + field.replacing("_", with: "-") }
}

extension RecordEdit {
    /// Adds the entry, with what it changes in the record besides (PRODUCT.md §3, `log`).
    mutating func log(_ request: LogRequest, by author: String?, on day: Day) throws {
        guard let path = path(request.kind.log) else { return }
        var fields: [String: String?] = request.fields
        fields["on"] = day.description
        fields["by"] = author
        if let positional = request.kind.positional { fields[positional] = request.value }
        switch (request.kind, record.kind) {
        case (.due, _): try moveDueDate(to: request.value, noting: &fields)
        case (.reopen, .actionPlan): try reopen(noting: &fields)
        case (.review, _) where author == nil:
            throw UsageError(message: "a review needs --by: no person of the content has git's user.email")
        default: break
        }
        try append(fields, to: path)
    }

    private mutating func moveDueDate(to day: String?, noting fields: inout [String: String?]) throws {
        guard let from = text("due_on"), let day else {
            throw RefusedEdit("\(record.id) has no due_on that could be moved: see backdrive check")
        }
        if from == day { throw UsageError(message: "\(record.id) is due on \(day) already") }
        fields["from"] = from
        try set("due_on", to: day)
    }

    private mutating func reopen(noting fields: inout [String: String?]) throws {
        guard text("status") == "done", let doneOn = text("done_on") else {
            throw UsageError(message: "\(record.id) is not done, so there is nothing to reopen")
        }
        fields["was_done_on"] = doneOn
        try clear("done_on")
        try set("status", to: text("started_on") == nil ? "open" : "in_progress")
    }
}
