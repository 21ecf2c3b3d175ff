import BackdriveCore

/// What `backdrive explain` prints of a rule.
enum ExplanationPrinter {
    /// A heading for each topic, and a line for each of its rules.
    static func list(of topics: [(title: String, rules: [any Rule.Type])]) -> String {
        topics.map { topic in
            let lines = topic.rules.map { "  \($0.code)  \($0.explanation.title)" }
            return "\(topic.title):\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    static func text(of code: RuleCode, _ explanation: Explanation) -> String {
        """
        \(code): \(explanation.title)

        \(explanation.purpose)

        Wrong:
        \(indented(explanation.wrong))

        Right:
        \(indented(explanation.right))
        """
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }
}
