import BackdriveCore
import BackdriveSite

/// Every number's definition, as the Definitions page has it.
struct NumbersChapter {
    let words: ManualWords
    let siteWords: Words

    var text: String {
        let numbers = Definition.all.map { definition in
            let key = "definition.\(definition.id)"
            let text = ["sentence", "rule"].map {
                definition.filled(siteWords("\(key).\($0)")) { words.amount($1, $0.unit) }
            }
            let paragraph = "\(words.paragraph) \(definition.paragraph)"
            return """
                ## \(siteWords("\(key).name"))

                \(text.joined(separator: words.betweenSentences))\(words.parenthesis(paragraph))

                """
        }
        return words.numbersIntroduction + "\n\n" + numbers.joined(separator: "\n")
    }
}
