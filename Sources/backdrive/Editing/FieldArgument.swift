import BackdriveCore
import BackdriveParsing

/// `--field value` as `new` takes it: `--analysis.category system` (PRODUCT.md §3, "Names").
struct FieldArgument {
    let path: FieldPath
    let text: String

    /// Reads what the command line holds besides the command's own options.
    ///
    /// Throws `UsageError` for a field that a record of this kind does not have, and for a field without a value.
    static func parse(_ words: [String], of kind: RecordKind) throws(UsageError) -> [FieldArgument] {
        var arguments: [FieldArgument] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else {
                throw UsageError(message: "'\(word)' belongs to no field: write --field value")
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            // No field's name has a hyphen, so that --due-on can only mean due_on.
            let path = try FieldPath(named: String(parts[0].replacing("-", with: "_")), of: kind)
            guard let text = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                throw UsageError(message: "--\(parts[0]) needs a value")
            }
            try DayArgument.requireWritten(text, for: path.field.type) { "--\(path.dotted) \($0)" }
            if path.dotted == "id" { throw UsageError(message: "the id is the file's name: give it with --id alone") }
            arguments.append(FieldArgument(path: path, text: text))
        }
        return arguments
    }
}
