import BackdriveCore
import BackdriveParsing

/// `field=value` as `set` takes it; an empty value clears the field.
struct FieldAssignment {
    let path: FieldPath
    let text: String

    /// Throws `UsageError` for what is no assignment, and for a field that a record of this kind does not have.
    init(_ argument: String, of kind: RecordKind) throws(UsageError) {
        guard let equals = argument.firstIndex(of: "=") else {
            throw UsageError(message: "'\(argument)' is no change: write field=value, or field= to clear the field")
        }
        path = try FieldPath(named: String(argument[..<equals]), of: kind)
        text = String(argument[argument.index(after: equals)...])
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
            throw UsageError(
                message: "\(whole) has no field \(Wording.quoted(error.name))" + (help.map { ": \($0)" } ?? ""))
        }
    }
}
