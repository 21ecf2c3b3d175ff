package import BackdriveCore

/// The words that the site's own languages show for values and fields, which count as their names (DATA.md §5, "Nearest
/// name").
package struct ShownWords: Sendable {
    /// The keys of each text, its letter case dropped.
    private let keys: [String: [String]]

    /// - Parameter languages: files of words, as `LanguageFile` reads them.
    package init(_ languages: [SourceFile]) {
        var keys: [String: [String]] = [:]
        for (key, text) in languages.flatMap({ LanguageFile.read($0).value.texts }) {
            keys[text.lowercased(), default: []].append(key)
        }
        self.keys = keys
    }

    package static let none = ShownWords([])

    /// The value that is shown as this text, among those that a field takes: `system` for 系统.
    func value(shownAs text: String, among values: [String]) -> String? {
        let keys = keys[text.lowercased()] ?? []
        // A state is computed, and comes second to the word that people write.
        let written = keys.filter { !$0.hasPrefix("ap_state.") }
        return [written, keys].lazy.compactMap { keys in
            values.first { value in keys.contains { $0.hasSuffix(".\(value)") } }
        }.first
    }

    /// The value that is shown as the only text that holds this one, or as the nearest to it.
    func value(shownNearly text: String, among values: [String]) -> String? {
        let texts = values.flatMap { value in
            keys.filter { $0.value.contains { $0.hasSuffix(".\(value)") } }.map(\.key).sorted()
        }
        let wholes = texts.filter { text.count > 1 && $0.contains(text.lowercased()) }
        return (wholes.count == 1 ? wholes[0] : nearestName(to: text, in: texts)).flatMap {
            value(shownAs: $0, among: values)
        }
    }

    /// The value that a text means in the words of people and of pages, among those that a field takes.
    package func word(meantBy text: String, among values: [String]) -> String? {
        value(shownAs: text, among: values) ?? OtherWords.value(meantBy: text, among: values)
    }

    /// The grade of a scale that is shown as this text: 4 for 频繁.
    func grade(shownAs text: String, of field: String) -> Int? {
        let keys = keys[text.lowercased()] ?? []
        return (1...5).first { keys.contains("scale.\(field).g\($0).label") }
    }

    /// The field that is shown as this text, among those of a map: `owner` for 负责人.
    func field(shownAs text: String, among fields: [String]) -> String? {
        let names = (keys[text.lowercased()] ?? []).compactMap { key -> Substring? in
            let parts = key.split(separator: ".")
            return Self.groupsOfFields.contains(String(parts[0])) && parts.count == 2 ? parts[1] : nil
        }
        return fields.first { field in names.contains { field == $0 || field.hasPrefix($0 + "_") } }
    }

    private static let groupsOfFields: Set<String> = ["fact", "record", "nav", "person", "source", "special_project"]
}
