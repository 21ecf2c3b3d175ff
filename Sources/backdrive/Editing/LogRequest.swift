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
                "\(record.id) is \(Wording.withArticle(record.kind.noun)), and \(kind.rawValue) is an entry of "
                    + wanted)
        }
        guard let log = FieldPath(kind.log, of: record.kind) else { return }
        let entryFields = log.field.type.fieldsInside
        try requireValue(of: entryFields, for: record)
        for (name, text) in fields.sorted(by: { $0.key < $1.key }) {
            guard kind.options.contains(name), let field = entryFields.first(where: { $0.name == name }) else {
                throw UsageError("\(kind.rawValue) takes no \(Self.option(name)): it takes \(optionList)")
            }
            try DayArgument.requireWritten(text, for: field.type) { "\(Self.option(name)) \($0)" }
        }
        let asked = kind == .decision ? value.flatMap(Decision.Outcome.init)?.askedFields ?? [] : []
        let needed = entryFields.filter(\.isRequired).map(\.name).filter(kind.options.contains) + asked
        for name in needed where (fields[name] ?? "").isEmpty {
            throw UsageError("\(kind.rawValue)\(value.map { " " + $0 } ?? "") needs \(Self.option(name))")
        }
    }

    /// Throws `UsageError` for an occurrence that the problem has already: it would be counted twice.
    func requireNew(for record: NamedRecord, in catalog: Catalog) throws(UsageError) {
        guard kind == .occurrence, let ref = fields["ref"],
            let known = catalog.problems[id: record.id]?.occurrences.unstruck.first(where: { $0.ref == ref })
        else { return }
        throw UsageError(
            "\(record.id) has the occurrence \(Wording.quoted(ref)) already, of \(known.on.value): "
                + "give another --ref, or leave it out")
    }

    private func requireValue(of entryFields: [FieldSchema], for record: NamedRecord) throws(UsageError) {
        guard let field = entryFields.first(where: { $0.name == kind.positional }) else {
            guard let value else { return }
            let option = option(for: value, among: entryFields)
            throw UsageError(
                "\(kind.rawValue) takes no word behind it, but '\(value)' stands there: write "
                    + "\(Self.option(option)) \(Self.word(value))")
        }
        switch field.type {
        case .choice(let words):
            guard let value, words.contains(value) else {
                let nearest = value.flatMap {
                    nearestName(to: $0, in: words) ?? ShownWords.builtIn.word(meantBy: $0, among: words)
                }
                throw UsageError(
                    "write one of \(Wording.list(words)) behind \(kind.rawValue)" + Wording.orMeant(nearest))
            }
        default:
            guard let value else {
                throw UsageError("write the day behind \(kind.rawValue), as YYYY-MM-DD")
            }
            let typed = "backdrive log \(record.id) \(kind.rawValue)"
            let rest = fields.sorted { $0.key < $1.key }.map { " \(Self.option($0)) \(Self.word($1))" }.joined()
            try DayArgument.requireWritten(value, for: field.type) { "\(typed) \($0)\(rest)" }
            if Day(value) == nil { throw UsageError(DayArgument.objection(to: value)) }
        }
    }

    /// The option that a word behind the kind was probably meant for: a number counts, anything else is a text.
    private func option(for value: String, among entryFields: [FieldSchema]) -> String {
        let isNumber = Int(value) != nil
        return entryFields.first { field in
            let takesNumber = if case .integer = field.type { true } else { false }
            return kind.options.contains(field.name) && takesNumber == isNumber
        }?.name ?? kind.options[0]
    }

    /// A text as a shell takes it for one word.
    private static func word(_ text: String) -> String {
        let plain = "0123456789-_.:/@+,".unicodeScalars
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
        return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
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
            throw UsageError("a review needs --by: no person of the content has git's user.email")
        default: break
        }
        try append([fields], to: path)
    }

    private mutating func moveDueDate(to day: String?, noting fields: inout [String: String?]) throws {
        guard let from = text("due_on"), let day else {
            throw RefusedEdit("\(record.id) has no due_on that could be moved: see backdrive check")
        }
        if from == day { throw UsageError("\(record.id) is due on \(day) already") }
        if let status = text("status"), let opening = Self.openings[status] {
            throw RefusedEdit(
                "\(record.id) is \(status), so its due date moves no more: backdrive \(opening(record.id)) opens it again first"
            )
        }
        fields["from"] = from
        try set("due_on", to: day)
    }

    /// What opens an AP again that has ended, by its status.
    private static let openings: [String: @Sendable (String) -> String] = [
        "done": { "log \($0) reopen --reason \"…\"" }, "dropped": { "set \($0) status=open" },
    ]

    private mutating func reopen(noting fields: inout [String: String?]) throws {
        guard text("status") == "done", let doneOn = text("done_on") else {
            throw UsageError("\(record.id) is not done, so there is nothing to reopen")
        }
        fields["was_done_on"] = doneOn
        try clear("done_on")
        try set("status", to: text("started_on") == nil ? "open" : "in_progress")
    }
}
