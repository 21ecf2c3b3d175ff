/// Where the content's repository is on the web: for edit and history links.
package struct Repository: Sendable, Hashable {
    /// Without a `/` at its end.
    package let url: String
    package let branch: String
    /// The content folder's path in the repository; may be empty.
    package let path: String
    /// The address where a file is edited, for hosts of another kind than GitHub's and GitLab's: `{branch}` and `{path}`
    /// in it stand for the branch and the file.
    package let editPattern: String?
    /// The same for a file's history.
    package let historyPattern: String?
}

extension String {
    /// An address pattern with what its `{branch}` and `{path}` stand for.
    package func replacingPlaceholders(branch: String, path: String) -> String {
        replacing("{branch}", with: branch).replacing("{path}", with: path)
    }
}

/// A rule that some records may break through a day (DATA.md §3).
package struct Exemption: FieldMap {
    package let code: RuleCode
    package let ids: [Located<String>]
    /// The last day it holds.
    package let until: Located<Day>
    package let reason: String
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        code = fields.required("code", .ruleCode, "The rule's code; any but BD005, BD007, BD009 and BD062.")
        ids = fields.requiredList("ids", of: .anyRecord, doubles: .refused, "The records' ids.")
        until = fields.required("until", .plannedDay, "The last day it holds.")
        reason = fields.required("reason", .text, "Why.")
        range = fields.range
    }
}

/// How a site shows whose it is.
package struct Brand: Sendable, Hashable {
    package let name: String?
    /// A path in the content folder.
    package let logo: String?
    /// `#rrggbb`
    package let accent: String?
}

/// What the grades 1 to 5 of frequency and of impact mean here.
package struct Scales: FieldMap, Hashable {
    /// Five, from 1 to 5; empty means the built-in words.
    package let frequency: [Grade]
    /// Five, from 1 to 5; empty means the built-in words.
    package let impact: [Grade]

    package static let standard = Scales.empty

    package init(_ fields: inout Fields) {
        frequency = fields.five("frequency", "Five grades, from 1 to 5.")
        impact = fields.five("impact", "Five grades, from 1 to 5.")
    }
}

/// A grade's label and the observable fact that anchors it.
package struct Grade: Sendable, Hashable {
    package let label: String
    package let anchor: String
}
