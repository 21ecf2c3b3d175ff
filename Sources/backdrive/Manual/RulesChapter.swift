import BackdriveCore

/// Every rule, as `backdrive explain` tells of it.
struct RulesChapter {
    let words: ManualWords

    var chapter: ManualChapter {
        let rules = RuleBook.all.map { rule in
            let explanation = rule.explanation
            let severity = rule.severity == .error ? words.error : words.warning
            return """
                ## \(rule.code): \(explanation.title)

                \(explanation.purpose) (\(severity))

                \(words.wrong)

                ```yaml
                \(explanation.wrong)
                ```

                \(words.right)

                ```yaml
                \(explanation.right)
                ```

                """
        }
        return ManualChapter(
            name: "rules", title: words.rules, text: words.rulesIntroduction + "\n\n" + rules.joined(separator: "\n"))
    }
}
