package import BackdriveCore

/// The keys that the built-in words have, each with the gaps of its text: what a site's own words may say (PRODUCT.md §4).
package struct KnownWords: Sendable {
    /// By key, one for all forms of a plural.
    private let gaps: [Substring: Set<String>]
    /// All names that lead to words, in byte order.
    private let names: [String]
    private let groups: Set<Substring>

    /// - Parameter languages: the words of each built-in language by key.
    package init(_ languages: [[String: String]]) {
        gaps = languages.joined().reduce(into: [:]) { gaps, word in
            gaps[Words.stem(word.key), default: []].formUnion(Pattern(word.value).gaps)
        }
        groups = Set(languages.joined().flatMap { key, _ in key.indices.filter { key[$0] == "." }.map { key[..<$0] } })
        names = groups.union(gaps.keys).map(String.init).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is wrong with a language file's words (BD095), in the file's order; below an unknown group nothing more is said.
    package func faults(in words: WrittenWords, of file: SourceFile) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var unknownGroup: String?
        for name in words.names {
            if let unknownGroup, name.key.hasPrefix(unknownGroup + ".") { continue }
            if let known = gaps[Words.stem(name.key)] {
                faults += unknownGaps(in: words.texts[name.key] ?? "", of: name, known: known, file)
            } else if groups.contains(name.key[...]) {
                guard let place = name.text, words.texts[name.key] != "" else { continue }
                faults.append(BD095TemplateFault.textOfGroup(name.key, at: file.location(of: place)))
            } else {
                unknownGroup = name.key
                if let parent = parent(of: name.key), gaps[Words.stem(parent)] != nil {
                    faults.append(BD095TemplateFault.fieldsForText(parent, at: file.location(of: name.range)))
                    continue
                }
                // A file may hold a hundred thousand names; no more are listed than these.
                let nearest = faults.count < FindingList.longestKind ? nearestName(to: name.key, in: names) : nil
                faults.append(
                    BD095TemplateFault.unknownWord(
                        name.key, at: file.location(of: name.range), nearest: nearest, siblings: siblings(of: name.key))
                )
            }
        }
        return faults
    }

    /// The words of the group that a key stands in, where they are few.
    private func siblings(of key: String) -> [String] {
        guard let group = parent(of: key), groups.contains(group[...]) else { return [] }
        let inside = names.filter { parent(of: $0) == group }.map { String($0.dropFirst(group.count + 1)) }
        return inside.count > 40 ? [] : inside
    }

    private func parent(of key: String) -> String? { key.lastIndex(of: ".").map { String(key[..<$0]) } }

    private func unknownGaps(
        in text: String, of name: WrittenWords.Name, known: Set<String>, _ file: SourceFile
    ) -> [Diagnostic] {
        let unknown = Pattern(text).gaps.subtracting(known).sorted()
        let place = name.text ?? name.range
        guard !unknown.isEmpty else {
            let wide = known.sorted().first { text.contains("｛\($0)｝") }
            return wide.map { [BD095TemplateFault.wideGap("｛\($0)｝", of: name.key, at: file.location(of: place))] }
                ?? []
        }
        let written = file.gaps(in: place)
        return unknown.map { gap in
            BD095TemplateFault.unknownGap(
                "{\(gap)}", of: name.key, at: file.location(of: written[gap] ?? place),
                known: known.sorted().map { "{\($0)}" })
        }
    }
}

extension SourceFile {
    /// Where each gap stands first in a text, by its name as the file spells it.
    fileprivate func gaps(in text: SourceRange) -> [String: SourceRange] {
        var places: [String: SourceRange] = [:]
        var rest = bytes[text.bytes]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let name = String(decoding: bytes[open + 1..<close], as: UTF8.self)
            places[name] = places[name] ?? SourceRange(open, close + 1)
            rest = rest[(close + 1)...]
        }
        return places
    }
}
