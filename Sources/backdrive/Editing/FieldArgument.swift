import BackdriveCore
import BackdriveParsing

/// A field and what a command line gives it (PRODUCT.md §3, "Names").
struct FieldArgument {
    let path: FieldPath
    let text: String

    /// `--analysis.category system`, as `new` takes it: reads what the command line holds besides the command's own options.
    ///
    /// Throws `UsageError` for a field that a record of this kind does not have, and for a field without a value.
    static func parse(_ words: [String], of kind: RecordKind) throws(UsageError) -> [FieldArgument] {
        var arguments: [FieldArgument] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else {
                throw UsageError("'\(word)' belongs to no field: write --field value")
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            // No field's name has a hyphen, so that --due-on can only mean due_on.
            let path = try FieldPath(named: String(parts[0].replacing("-", with: "_")), of: kind)
            guard let text = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                throw UsageError("--\(parts[0]) needs a value")
            }
            try DayArgument.requireWritten(text, for: path.field.type) { "--\(path.dotted) \($0)" }
            if path.dotted == "id" { throw UsageError("the id is the file's name: give it with --id alone") }
            arguments.append(FieldArgument(path: path, text: text))
        }
        return arguments
    }
}

extension FieldArgument {
    /// `field=value` as `set` takes it; an empty value clears the field.
    ///
    /// Throws `UsageError` for what is no assignment, and for a field that a record of this kind does not have.
    init(assignment: String, of kind: RecordKind) throws(UsageError) {
        guard let equals = assignment.firstIndex(of: "=") else {
            throw UsageError("'\(assignment)' is no change: write field=value, or field= to clear the field")
        }
        path = try FieldPath(named: String(assignment[..<equals]), of: kind)
        text = String(assignment[assignment.index(after: equals)...])
    }
}

extension FieldPath {
    /// A field that a command line names; throws `UsageError` with the nearest name.
    init(named name: String, of kind: RecordKind) throws(UsageError) {
        do {
            try self.init(name, in: kind.fields)
        } catch {
            let whole = Wording.withArticle(kind.noun)
            let help =
                BD001UnknownField.advice(on: error.name, in: whole) ?? error.nearest.map { "did you mean \($0)?" }
            throw UsageError("\(whole) has no field \(Wording.quoted(error.name))" + (help.map { ": \($0)" } ?? ""))
        }
    }
}
