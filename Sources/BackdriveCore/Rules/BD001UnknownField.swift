/// A field that no record of this kind has (DATA.md §3).
package enum BD001UnknownField: Rule {
    package static let explanation = Explanation(
        code: 1, title: "unknown field",
        purpose: """
            A misspelt field would be ignored in silence, and what it says would be missing from every number. \
            Each kind of record has a fixed set of fields.
            """,
        wrong: "titel: Price rule edits need an engineer",
        right: "title: Price rule edits need an engineer")

    /// - Parameters:
    ///   - place: what the field stands in: `a problem`, `"analysis"`.
    ///   - help: what to do instead, where one thing is likely.
    package static func unknown(
        _ name: String, in place: String, help: String?, fix: Diagnostic.Fix? = nil, at location: SourceLocation
    ) -> Diagnostic {
        finding("unknown field \(Wording.quoted(name)) in \(place)", at: location, help: help, fix: fix)
    }

    /// - Parameter field: the one that was meant.
    package static func isThereAlready(_ field: String) -> String {
        "\"\(field)\" is there already: leave this one out"
    }

    package static func belongs(_ name: String, inside field: String) -> String {
        "\(Wording.quoted(name)) belongs inside \"\(field)\""
    }

    /// What to do about a field that a record of another kind has, or whose value follows from others.
    ///
    /// - Parameter place: what the field stands in: `a special project`.
    package static func advice(on name: String, in place: String) -> String? {
        advice.first { $0.names.contains(name.lowercased()) && ($0.places.contains(place) || $0.places.isEmpty) }?.help
    }

    private static let advice: [(places: Set<String>, names: Set<String>, help: String)] = [
        (
            ["a special project"], ["members", "member", "problems", "problem", "成员", "问题"],
            "leave this out: a problem joins by itself, with special_project: {id: SP-…, joined_on: YYYY-MM-DD} in its file"
        ),
        (
            ["a special project"], ["aps", "ap", "plans"],
            "leave this out: an AP joins by itself, with special_project: SP-… in its file"
        ),
        (
            ["a special project"], ["due_history"],
            "leave this out: of a special project only due_on is changed; the text may say why"
        ),
        (
            ["a problem"], ["aps", "ap", "plans", "plan", "action_plan"],
            "leave this out: an AP names the problems that it solves, with problems: [P-…] in its file"
        ),
        (
            ["a problem"], ["status", "state", "stage", "状态", "阶段"],
            "a problem's stage follows from its dates: leave this out"
        ),
        (
            ["a problem", "an AP"], ["priority", "tier", "severity", "urgency", "优先级", "紧急程度"],
            "leave this out: the tier follows from frequency and impact in a problem's analysis; andon: true puts a problem on "
                + "top of the weekly page"
        ),
        (
            [
                "a person", "a source", "a problem", "an AP", "a special project", "a cycle", "a meeting",
            ],
            [
                "description", "details", "body", "content", "notes", "note", "text", "minutes", "comment", "comments",
                "描述", "说明", "备注", "详情", "正文", "纪要",
            ], "write it as text below the second ---"
        ),
    ]

    /// A value in a field's place, as in `{2026-03-09, outcome: on_track}` and `AP-8: goes on`.
    ///
    /// - Parameters:
    ///   - field: the field whose value it is.
    ///   - edit: what mends it, where nothing else is missing.
    package static func nameless(
        _ value: String, in place: String, field: String, help: String, _ edit: Diagnostic.Edit?,
        at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(value)) in \(place) lacks the name of its field, \"\(field)\"", at: location, help: help,
            fix: edit.map { Diagnostic.Fix(help, edits: [$0], isSafe: false) })
    }
}
