import BackdriveCore

/// What `backdrive explain` prints of a rule.
enum ExplanationPrinter {
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
