internal import BackdriveCore

/// A sentence in which some words are set off, a state or the figures that it is about, and whose counts lead to their lists.
///
/// In a language file what is set off stands between stars: `"*{n} of {of}* open APs are overdue"`.
package struct Sentence: Sendable, Hashable {
    struct Run: Sendable, Hashable {
        let text: String
        let isSetOff: Bool
        /// Of the list that a count is the number of, from the site's root; nil for words.
        var href: String?
    }

    private(set) var runs: [Run] = []
    /// A class of the style sheet for the words that are set off; nil for weight alone.
    var style: String?

    init(_ plain: String) { append(plain, isSetOff: false) }

    fileprivate mutating func append(_ text: String, isSetOff: Bool, href: String? = nil) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.isSetOff == isSetOff, last.href == nil, href == nil {
            runs[runs.count - 1] = Run(text: last.text + text, isSetOff: isSetOff)
        } else {
            runs.append(Run(text: text, isSetOff: isSetOff, href: href))
        }
    }

    /// Without what sets words off.
    package var text: String { runs.map(\.text).joined() }

    /// As a page shows it: the words that are set off in `<b>`, and nothing broken that is one name.
    ///
    /// - Parameter root: what leads from the page to the site's root.
    func markup(root: String) -> [UInt8] {
        var markup = Markup()
        var isSetOff = false
        for run in runs + [Run(text: "", isSetOff: false)] {
            if isSetOff, !run.isSetOff { markup.close("b") }
            if run.isSetOff, !isSetOff {
                if let style { markup.open("b", ["class": .init(style)]) } else { markup.open("b") }
            }
            isSetOff = run.isSetOff
            if let href = run.href {
                markup.element("a", ["href": .init(root + href)], text: run.text)
            } else {
                markup.unbroken(run.text)
            }
        }
        return markup.bytes
    }
}

extension Markup {
    /// Text in which days and ids stay on one line: `2026-11-22`, `AP-K7QX2`, `2026-W47`.
    fileprivate mutating func unbroken(_ text: String) {
        var written = text.startIndex
        var rest = text.utf8[...]
        while let start = rest.firstIndex(where: \.isOfName) {
            let end = rest[start...].firstIndex { !$0.isOfName } ?? rest.endIndex
            if rest[start..<end].isDayOrID {
                self.text(String(text[written..<start]))
                element("span", ["class": "nowrap"], text: String(text[start..<end]))
                written = end
            }
            rest = rest[end...]
        }
        self.text(String(text[written...]))
    }
}

extension UInt8 {
    fileprivate var isOfName: Bool { isAlphanumeric || self == UInt8(ascii: "-") }
}

extension Substring.UTF8View {
    /// Whether a name is short enough to stay whole and has a hyphen and a digit.
    fileprivate var isDayOrID: Bool { count <= 10 && contains(UInt8(ascii: "-")) && contains(where: \.isDigit) }
}

extension [Sentence] {
    func joined(separator: String) -> Sentence {
        var sentence = Sentence("")
        for (place, part) in enumerated() {
            if place > 0 { sentence.append(separator, isSetOff: false) }
            sentence.append(part)
        }
        return sentence
    }
}

extension Sentence {
    /// Adds another one with its style, where this one has none.
    fileprivate mutating func append(_ other: Sentence, isSetOff: Bool = false) {
        for run in other.runs { append(run.text, isSetOff: isSetOff || run.isSetOff, href: run.href) }
        style = style ?? other.style
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
                case .sentence(let inner)?: sentence.append(inner, isSetOff: isSetOff)
                case .count(let count, let href)?:
                    sentence.append(Words.Filling.number(count).text, isSetOff: isSetOff, href: href)
                case let value: sentence.append(value?.text ?? "{\(name)}", isSetOff: isSetOff)
                }
            }
        }
        return sentence
    }
}
