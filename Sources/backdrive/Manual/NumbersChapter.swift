import BackdriveCore
import BackdriveSite

/// Every number's definition, with the tables, as the Definitions page has it.
struct NumbersChapter {
    let words: ManualWords
    let siteWords: Words

    var text: String {
        let numbers = Definition.all.map { definition in
            let key = "definition.\(definition.id)"
            let text = ["sentence", "rule"].map { filled(siteWords("\(key).\($0)"), of: definition) }
            let paragraph = "\(words.paragraph) \(definition.paragraph)"
            return """
                ## \(siteWords("\(key).name"))

                \(text.joined(separator: words.betweenSentences))\(words.parenthesis(paragraph))

                """ + table(of: definition)
        }
        return words.numbersIntroduction + "\n\n" + numbers.joined(separator: "\n")
    }

    /// The words of a definition with its figures; of a figure that the settings give, the usual one and its name.
    private func filled(_ text: String, of definition: Definition) -> String {
        definition.constants.reduce(text) { text, constant in
            let amount = words.amount(constant.value(Self.usual), constant.unit)
            let remark = constant.fixed == nil ? words.parenthesis("`\(constant.name)`") : ""
            return text.replacing("{\(constant.name)}", with: amount + remark)
        }
    }

    /// What holds where the settings say nothing.
    private static let usual = Settings.unreadable(SourceFile(path: "", contentPath: "", bytes: []))

    /// What a definition is looked up in; empty for most.
    private func table(of definition: Definition) -> String {
        switch definition.id {
        case Stage.definition.id: "\n" + stages
        case Rating.tierDefinition.id: "\n\(words.tiers)\n\n\(TierSquare.text)"
        default: ""
        }
    }

    /// The stages in the order in which they are tried, each with its condition.
    private var stages: String {
        Stage.inOrderTried.enumerated().map { index, stage in
            let openness = siteWords(stage.isOpen ? "definitions.open" : "definitions.closed")
            let remark = words.parenthesis("`\(stage.rawValue)`\(words.comma)\(openness)")
            let condition = siteWords("definitions.row.\(stage.rawValue)")
            return "\(index + 1). \(condition)\(words.colon)\(siteWords("stage.\(stage.rawValue)"))\(remark)\n"
        }.joined()
    }
}
