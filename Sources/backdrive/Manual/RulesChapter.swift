import BackdriveCore
import BackdriveManual

/// Every rule, as `backdrive explain` tells of it, and what `check` says of its wrong example.
struct RulesChapter {
    let words: ManualWords

    var text: String {
        let rules = RuleBook.all.map { rule in
            let explanation = rule.explanation
            let severity = rule.severity == .error ? words.error : words.warning
            return """
                ## \(rule.code)\(words.colon)\(words.said(explanation.title))

                \(words.said(explanation.purpose))\(words.parenthesis(severity))

                \(words.wrong)

                ```yaml
                \(explanation.wrong)
                ```

                \(words.found)

                ```text
                \(ManualProse.findings[rule.code.description] ?? "")
                ```

                \(words.right)

                ```yaml
                \(explanation.right)
                ```

                """
        }
        return words.rulesIntroduction + "\n\n" + rules.joined(separator: "\n")
    }
}
