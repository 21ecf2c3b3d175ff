/// A sentence in which some words are set off: a state, or the figures that it is about.
///
/// In a language file they stand between stars: `"*{n} of {of}* open APs are overdue"`.
package struct Sentence: Sendable, Hashable {
    struct Run: Sendable, Hashable {
        let text: String
        let isSetOff: Bool
    }

    private(set) var runs: [Run] = []
    /// A class of the style sheet for the words that are set off; nil for weight alone.
    var style: String?

    init(_ plain: String) { append(plain, isSetOff: false) }

    fileprivate mutating func append(_ text: String, isSetOff: Bool) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.isSetOff == isSetOff {
            runs[runs.count - 1] = Run(text: last.text + text, isSetOff: isSetOff)
        } else {
            runs.append(Run(text: text, isSetOff: isSetOff))
        }
    }

    /// Without what sets words off.
    package var text: String { runs.map(\.text).joined() }

    /// As a page shows it, the words that are set off in `<b>`.
    var markup: [UInt8] {
        var markup = Markup()
        for run in runs {
            switch (run.isSetOff, style) {
            case (false, _): markup.text(run.text)
            case (true, nil): markup.element("b", text: run.text)
            case (true, let style?): markup.element("b", ["class": .init(style)], text: run.text)
            }
        }
        return markup.bytes
    }
}

extension Sentence: GapFilling { package var filling: Filling { .sentence(self) } }

extension Words {
    /// The words of a key, its gaps filled, with those set off that stand between stars; `style` is a class for them.
    func sentence(
        _ key: String, _ values: KeyValuePairs<String, any GapFilling> = [:], style: String? = nil
    ) -> Sentence {
        sentence(key, values.map { (key: $0.key, value: $0.value.filling) }, style: style)
    }

    /// The same, with values whose names are not known when this is compiled.
    func sentence(_ key: String, _ values: [(key: String, value: Filling)], style: String? = nil) -> Sentence {
        var sentence = pattern(key, values)?.sentence(with: values) ?? Sentence(key)
        sentence.style = style ?? sentence.style
        return sentence
    }
}

extension Pattern {
    /// A sentence in a gap brings its own runs, and the style of the first one holds for all.
    fileprivate func sentence(with values: [(key: String, value: Words.Filling)]) -> Sentence {
        var sentence = Sentence("")
        var isSetOff = false
        for part in parts {
            switch part {
            case .star: isSetOff.toggle()
            case .text(let literal): sentence.append(literal, isSetOff: isSetOff)
            case .gap(let name):
                switch values.first(where: { $0.key == name })?.value {
                case .sentence(let inner)?:
                    for run in inner.runs { sentence.append(run.text, isSetOff: run.isSetOff) }
                    sentence.style = sentence.style ?? inner.style
                case let value: sentence.append(value?.text ?? "{\(name)}", isSetOff: isSetOff)
                }
            }
        }
        return sentence
    }
}
