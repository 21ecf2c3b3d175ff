// Which record was meant where an id names none (DATA.md §5, "Nearest name").
extension Catalog {
    package typealias Help = SearchedFault.Help

    /// The help for what stands where the id of a record of one of the kinds belongs; nil where none is near.
    func help(for id: Located<String>, in file: SourceFile, of kinds: [RecordKind]) -> Help? {
        help(for: id.value, of: kinds, wide: FullWidth.help(for: id.range, in: file))
    }

    /// The same for what was typed.
    ///
    /// - Parameter wide: what to say of full-width characters.
    package func help(for written: String, of kinds: [RecordKind], wide: String? = nil) -> Help? {
        let names = kinds.flatMap { self.names(of: $0) }
        let bare = Self.bareID(FullWidth.replaced(in: written))
        if names.contains(bare) { return Help(text: wide ?? "write the id alone: \(bare)", meant: bare) }
        if let same = names.first(where: { $0.lowercased() == bare.lowercased() }) {
            return Help(text: "letter case matters: write \(Wording.quoted(same))", meant: same)
        }
        let titles = kinds.flatMap { self.titles(of: $0) }
        if let id = Self.record(called: written, in: titles) {
            return Help(text: "that is what \(Wording.quoted(id)) is called: write \(id)", meant: id)
        }
        let takesOne = kinds == [.person]
        if let wide, !takesOne { return Help(text: wide) }
        if let help = help(forSeveral: written, names, titles, takesOne: takesOne) { return help }
        if let wide { return Help(text: wide) }
        let words = Self.words(of: written, areWhole: takesOne)
        if let id = words.lazy.compactMap({ word in names.first { $0 == word } }).first {
            return Help(text: "write the id alone: \(id)", meant: id)
        }
        let near =
            nearestName(to: written, in: names)
            ?? words.lazy.compactMap { Self.name(among: names, withPart: $0) }.first
            ?? nearestName(to: written, in: titles.lazy.map(\.title)).flatMap { Self.record(called: $0, in: titles) }
        return near.map { Help(text: Wording.didYouMean($0), meant: $0) }
    }

    /// Which ids of a kind there are: all of them where they are few, else where they stand.
    package func listing(of kind: RecordKind) -> String {
        let ids = ids(of: kind)
        switch ids.count {
        case 0: return "there is no \(kind.noun) yet: backdrive new \(kind.rawValue) makes one"
        case 1: return "the only \(kind.noun) is \(ids[0])"
        case ...Self.mostListed: return "the \(kind.plural) are \(Wording.list(ids, joinedBy: "and"))"
        default: return "the id of \(Wording.withArticle(kind.noun)) is its file's name in \(kind.folder)/, without .md"
        }
    }

    /// More ids than these are not read, but searched.
    private static let mostListed = 10

    /// `li, wang` where one id belongs, `P-1 P-2` in the place of one of a list.
    private func help(
        forSeveral written: String, _ names: [String], _ titles: [(title: String, id: String)], takesOne: Bool
    ) -> Help? {
        let separators: Set<Unicode.Scalar> = [",", "，", "、", ";", "；", "/", "+", "&", "和", "与", "及"]
        var parts = written.unicodeScalars.split(whereSeparator: separators.contains).map { Self.trimmed(String($0)) }
        let entries = written.split(separator: " - ").map(String.init)
        if entries.count > 1, entries.allSatisfy(names.contains) {
            let list = entries.map { "- \($0)" }.joined(separator: ", ")
            return Help(text: "write each entry on a line of its own, the dashes in one column: \(list)")
        }
        if parts.count == 1 { parts = written.replacing(" and ", with: " ").split(separator: " ").map(String.init) }
        let ids = parts.compactMap { part in
            names.contains(part) ? part : Self.record(called: part, in: titles)
        }
        guard parts.count > 1, ids.count == parts.count || (takesOne && !ids.isEmpty) else { return nil }
        guard takesOne else {
            let list = ids.joined(separator: ", ")
            return Help(text: "put a comma between them: \(list)", meant: list)
        }
        return Help(
            text: "one person answers for it: keep one of them, as in owner: \(ids[0]); who helps is named in the text",
            meant: ids[0])
    }

    /// The id of the record whose title or name a text is.
    func id(ofRecordCalled text: String) -> String? {
        Self.record(called: text, in: RecordKind.allCases.flatMap { titles(of: $0) })
    }

    private static func record(called title: String, in titles: [(title: String, id: String)]) -> String? {
        titles.first { $0.title.lowercased() == title.lowercased() }?.id
    }

    /// The id in `@li`, `[[P-1]]`, `problems/P-1.md`.
    private static func bareID(_ written: String) -> String {
        let isPath = written.hasSuffix(".md") || written.split(separator: "/").first.map(isFolder) ?? false
        let bare = trimmed(isPath ? String(written.split(separator: "/").last ?? "") : written)
        return bare.hasSuffix(".md") ? String(bare.dropLast(3)) : bare
    }

    /// What may be an id in a text: `P-1` in `P-1 Prices wait` and in `…/problems/P-1.html`, `li.na` in `Li Na <li.na@…>`.
    ///
    /// - Parameter areWhole: whether blanks part no words: the words of a name may be the ids of others.
    private static func words(of text: String, areWhole: Bool) -> [String] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0) || (areWhole && $0 == " "))) }
            .map { trimmed($0.hasSuffix(".html") ? String($0.dropLast(5)) : String($0)) }
    }

    /// The only name that has a word for its first or its last part: `AP-10DAW` for `10DAW`, `gao.feng` for `gao`.
    private static func name(among names: [String], withPart word: String) -> String? {
        guard word.count > 2 else { return nil }
        let meant = names.filter { name in
            name.indices.contains {
                ".-_".contains(name[$0]) && (name[..<$0] == word || name[$0...].dropFirst() == word)
            }
        }
        return meant.count == 1 ? meant[0] : nil
    }

    private static func isFolder(_ name: Substring) -> Bool { name == ".." || RecordKind(folder: name) != nil }

    /// Without blanks, quotes, brackets and other signs at both ends.
    private static func trimmed(_ text: String) -> String {
        let around = Set("@#[]()<>\"'“” .`*".unicodeScalars)
        func isAround(_ scalar: Unicode.Scalar) -> Bool { around.contains(scalar) || scalar.isInvisibleBlank }
        var rest = text.unicodeScalars[...]
        while let first = rest.first, isAround(first) { rest.removeFirst() }
        while let last = rest.last, isAround(last) { rest.removeLast() }
        return String(rest)
    }

    /// What the records of a kind are called, with their ids.
    private func titles(of kind: RecordKind) -> [(title: String, id: String)] {
        var titles: [(title: String, id: String)] = []
        table(of: kind).forEachRecord { record, _ in
            if let title = record.shownTitle { titles.append((title, record.id)) }
        }
        return titles
    }
}
