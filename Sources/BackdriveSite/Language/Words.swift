package import BackdriveCore
internal import Mustache

/// The words of one language, found by dotted key; what a language lacks is said in English (PRODUCT.md §4).
///
/// A class, so that whatever speaks holds one reference; it never changes.
///
/// `words("tile.open.overdue", ["n": 3])` fills the gaps of a pattern. Where a key has the two forms
/// `key.one` and `key.other`, the number called `n` chooses between them.
package final class Words: Sendable {
    /// The language's code, for the `lang` attribute: `zh-CN`.
    package let language: String
    private let patterns: [String: Forms]
    private let plain: [String: String]

    /// A key's pattern, and the one for a single thing where the key has two.
    private struct Forms {
        var usual: Pattern?
        var one: Pattern?
    }

    /// `own` and `english` are the words of two languages by key.
    package init(language: String, own: [String: String], english: [String: String]) {
        self.language = language
        let known = Set(own.keys.map(Self.stem))
        // A language without a singular of its own must not borrow the English one.
        plain = english.filter { !known.contains(Self.stem($0.key)) }.merging(own) { $1 }
        var patterns = plain.mapValues { Forms(usual: Pattern($0)) }
        for key in plain.keys where Self.stem(key) != key[...] {
            let stem = String(Self.stem(key))
            guard plain[stem] == nil else { continue }
            let form: WritableKeyPath<Forms, Pattern?> = key.hasSuffix(".one") ? \.one : \.usual
            patterns[stem, default: Forms()][keyPath: form] = patterns[key]?.usual
        }
        self.patterns = patterns
    }

    /// The words of one language where a site says some of them in its own way.
    package static func layered(_ own: [String: String], on builtIn: [String: String]) -> [String: String] {
        let plurals = Set(own.keys.filter { stem($0) != $0[...] }.map(stem))
        let singles = Set(own.keys.filter { stem($0) == $0[...] }.map { $0[...] })
        // Where one has the two forms of a plural and the other a single text, both would answer.
        return builtIn.filter { key, _ in
            stem(key) == key[...] ? !plurals.contains(key[...]) : !singles.contains(stem(key))
        }.merging(own) { $1 }
    }

    /// The words of a key, its gaps filled; a key that nobody translated shows itself.
    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, any GapFilling> = [:]) -> String {
        filled(key, values.lazy.map { (key: $0.key, value: $0.value.filling) })
    }

    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, Filling>) -> String {
        filled(key, values)
    }

    /// The same, with values whose names are not known when this is compiled.
    func callAsFunction(_ key: String, _ values: [(key: String, value: Filling)]) -> String { filled(key, values) }

    private func filled(_ key: String, _ values: some Collection<(key: String, value: Filling)>) -> String {
        pattern(key, values)?.filled(with: values) ?? key
    }

    /// Nil for a key that has no words.
    func pattern(_ key: String, _ values: some Collection<(key: String, value: Filling)>) -> Pattern? {
        guard let forms = patterns[key] else { return nil }
        if let one = forms.one, values.first(where: { $0.key == "n" })?.value.isOne ?? false { return one }
        return forms.usual
    }

    /// `key` of `key.one` and `key.other`; any other key itself.
    static func stem(_ key: String) -> Substring {
        for ending in [".one", ".other"] where key.hasSuffix(ending) { return key.dropLast(ending.count) }
        return key[...]
    }
}

extension Words {
    /// What stands in a gap of a pattern.
    package enum Filling: Sendable {
        case number(Int)
        /// A number with the address of the list that it counts, from the site's root.
        case count(Int, String)
        case text(String)
        case sentence(Sentence)

        var text: String {
            switch self {
            case .number(let number), .count(let number, _): number < 0 ? "−\(-number)" : String(number)
            case .text(let text): text
            case .sentence(let sentence): sentence.text
            }
        }

        fileprivate var isOne: Bool {
            switch self {
            case .number(let number), .count(let number, _): number == 1
            case .text, .sentence: false
            }
        }
    }
}

/// What fills a gap as it stands: a number, a text, a day.
package protocol GapFilling: Sendable {
    // In an extension of `Int`, `Words` would be that of its bits.
    typealias Filling = Words.Filling
    var filling: Filling { get }
}

extension Int: GapFilling { package var filling: Filling { .number(self) } }
extension String: GapFilling { package var filling: Filling { .text(self) } }
extension Day: GapFilling { package var filling: Filling { .text(description) } }

extension Words {
    /// All words as nested values, for templates: `{{words.nav.matrix}}`.
    var datum: Datum { Self.tree(plain.map { ($0.key.split(separator: ".")[...], $0.value) }) }

    private static func tree(_ words: [(path: ArraySlice<Substring>, text: String)]) -> Datum {
        let groups = Dictionary(grouping: words) { $0.path.first ?? "" }
        return .object(
            Dictionary(
                groups.map { key, members in
                    let inner = members.filter { $0.path.count > 1 }.map { ($0.path.dropFirst(), $0.text) }
                    return (String(key), inner.isEmpty ? .text(members[0].text) : tree(inner))
                }, uniquingKeysWith: { $1 }))
    }
}
