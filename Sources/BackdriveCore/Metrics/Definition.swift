/// What a number means, as the code that computes it says: the source of the Definitions page.
///
/// The page's own words come from the language files, keyed by `id`; the constants are those the code computes with.
///
/// A class: labels by the thousand lead to the same few.
package final class Definition: Sendable {
    /// `effectiveness`: the key of its words.
    package let id: String
    /// Its place on the Definitions page: `on-time`.
    package let anchor: String
    /// Of METRICS.md: `1.15`, or `0` for the foundations.
    package let paragraph: String
    /// The definition in one English sentence; a constant stands in it by its name in braces.
    package let sentence: String
    package let constants: [Constant]

    init(_ id: String, _ paragraph: String, _ sentence: String, _ constants: [Constant] = []) {
        self.id = id
        self.paragraph = paragraph
        self.sentence = sentence
        self.constants = constants
        anchor = String(id.map { $0 == "_" ? "-" : $0 })
    }

    /// The sentence as it holds on every site.
    package var generalSentence: String { filled(sentence) { constant, value in "\(value)\(constant.unit.suffix)" } }

    /// Words about the number as they hold on every site: fixed constants filled in, the settings' own named.
    package func filled(_ words: String, with text: (Constant, Int) -> String) -> String {
        constants.reduce(words) { words, constant in
            words.replacing("{\(constant.name)}", with: constant.fixed.map { text(constant, $0) } ?? constant.name)
        }
    }

    /// A named figure of a definition; some are the site's own.
    package struct Constant: Sendable {
        package let name: String
        package let unit: Unit
        package let value: @Sendable (Settings) -> Int
        /// The value where it is the same on every site.
        package let fixed: Int?

        package enum Unit: Sendable {
            case days, weeks, percent, count

            fileprivate var suffix: String {
                switch self {
                case .days: " days"
                case .weeks: " weeks"
                case .percent: "%"
                case .count: ""
                }
            }
        }

        /// One that holds on every site.
        static func fixed(_ name: String, _ value: Int, _ unit: Unit = .count) -> Constant {
            Constant(name: name, unit: unit, value: { _ in value }, fixed: value)
        }

        /// One that the settings give.
        static func setting(_ name: String, _ unit: Unit, _ value: @escaping @Sendable (Settings) -> Int) -> Constant {
            Constant(name: name, unit: unit, value: value, fixed: nil)
        }
    }
}
