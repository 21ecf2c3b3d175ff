import BackdriveCore
import BackdriveParsing

// What `new` writes into a file that is not there yet (PRODUCT.md §3).
extension RecordEdit {
    /// Gives fields their values: lists take one with each argument, and a list of maps begins another when a field of it
    /// comes again.
    mutating func fill(_ arguments: [FieldArgument], on day: Day) throws {
        var given: Set<String> = []
        var lists = ArgumentLists.ofOptions
        for argument in arguments {
            if try lists.take(argument) { continue }
            let name = argument.path.dotted
            if let inner = argument.path.field.type.fieldsInside.home(of: argument.text) {
                let typed = inner.replacing("=", with: " ", maxReplacements: 1)
                throw UsageError("--\(name) is a map: give its fields, as in --\(name).\(typed)")
            }
            guard given.insert(name).inserted else {
                throw UsageError("--\(name) takes one value, but is given twice")
            }
            try set(argument.path, to: argument.text)
        }
        for list in lists.all { try set(list.path, to: list.value(on: day)) }
    }

    /// Adds what a record of its kind begins with, and the days that its maps and its status ask for.
    mutating func addImplied(on day: Day) throws(UneditableFile) {
        if record.kind == .actionPlan { try add("status", ActionPlan.Status.open.rawValue) }
        for field in record.kind.fields {
            if field.isRequired, ["reported_on", "created_on", "on"].contains(field.name) {
                try add(field.name, day.description)
            }
            try addDay(ofMap: field, on: day)
        }
        let dates = text("status").flatMap { StatusDates(status: $0, of: record.kind) }
        for name in dates?.required ?? [] { try add(name, day.description) }
    }

    /// Adds the days that the maps around fields ask for, where the maps hold anything.
    mutating func addDays(ofMapsOf paths: [FieldPath], on day: Day) throws(UneditableFile) {
        for path in paths where path.steps.count > 1 { try addDay(ofMap: path.steps[0], on: day) }
    }

    private mutating func addDay(ofMap field: FieldSchema, on day: Day) throws(UneditableFile) {
        guard case .map(let inner) = field.type, holds(field.name) else { return }
        for step in inner where step.isEntryDay { try add(field.name + "." + step.name, day.description) }
    }

    private mutating func add(_ name: String, _ value: String) throws(UneditableFile) {
        if !holds(name) { try set(name, to: value) }
    }

    /// The fields that must be there and are not.
    var missingFields: [FieldPath] {
        var missing = missing(in: record.kind.fields, below: "")
        // An AP names problems or a special project.
        if record.kind == .actionPlan, !holds("problems"), !holds("special_project"), let problems = path("problems") {
            missing.append(problems)
        }
        return missing
    }

    private func missing(in fields: [FieldSchema], below outer: String) -> [FieldPath] {
        fields.flatMap { field -> [FieldPath] in
            let name = outer + field.name
            if case .map(let inner) = field.type { return holds(name) ? missing(in: inner, below: name + ".") : [] }
            return field.isRequired && !holds(name) ? [path(name)].compactMap { $0 } : []
        }
    }
}

extension ArgumentLists {
    static var ofOptions: ArgumentLists { ArgumentLists { "--\($0) \($1)" } }
    static var ofAssignments: ArgumentLists { ArgumentLists { "\($0)=\($1)" } }
}
