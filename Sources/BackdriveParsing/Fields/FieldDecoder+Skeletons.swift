import BackdriveCore

// The map that was meant by values without the names of their fields: all that was written has its place in it.
extension FieldDecoder {
    /// `{result: passed, on: YYYY-MM-DD}` for `passed`: the fields that must be there, with what was written in its place.
    func skeleton(of table: FieldTable, around text: String?) -> (text: String, isWhole: Bool) {
        var kept = text.map { homes(of: $0, in: table) } ?? [:]
        // Of `P-1 P-2`, where one belongs, the first.
        if kept.isEmpty, let first = text?.split(separator: " ").first { kept = homes(of: String(first), in: table) }
        return skeleton(of: table, holding: kept)
    }

    /// - Parameter kept: what was written, by the place of its field.
    private func skeleton(of table: FieldTable, holding kept: [Int: String]) -> (text: String, isWhole: Bool) {
        var isWhole = !kept.isEmpty
        let parts = table.fields.enumerated().compactMap { place, field -> String? in
            if let value = kept[place] { return "\(field.schema.name): \(value)" }
            guard field.schema.isRequired else { return nil }
            isWhole = false
            return "\(field.schema.name): \(field.schema.type.placeholder)"
        }
        let names = parts.isEmpty ? table.schemas.map { "\($0.name): \($0.type.placeholder)" } : parts
        return ("{\(names.joined(separator: ", "))}", isWhole)
    }

    /// `{on: 2026-03-01, count: 2}` for `2026-03-01: 2`.
    ///
    /// `kept` is what was written and nothing else: nil where there is no single second value, or it belongs to no field.
    func skeleton(
        of table: FieldTable, around name: String, _ value: String?
    ) -> (text: String, isWhole: Bool, kept: String?) {
        var kept = homes(of: name, in: table)
        let rest = value.map { homes(of: $0, in: table, besides: Set(kept.keys)) } ?? [:]
        kept.merge(rest) { first, _ in first }
        let (text, isWhole) = skeleton(of: table, holding: kept)
        let pairs = kept.sorted { $0.key < $1.key }.map { "\(table.fields[$0.key].schema.name): \($0.value)" }
        return (text, isWhole && !rest.isEmpty, rest.isEmpty ? nil : pairs.joined(separator: ", "))
    }

    /// The fields of a map whose values a text is or holds, by their places, and how each is written there: of a list, as its
    /// only entry.
    private func homes(of text: String, in table: FieldTable, besides taken: Set<Int> = []) -> [Int: String] {
        if let assigned = assigned(by: text, in: table) { return assigned }
        if let apart = homesOfWords(in: text, in: table, besides: taken) { return apart }
        let home = sureHome(of: text, in: table) ?? likelyHome(of: text, in: table, besides: taken)
        return home.map { taken.contains($0.place) ? [:] : [$0.place: $0.value] } ?? [:]
    }

    /// The same of a text whose words are values of several fields, as in `2026-04-13 at_risk late again`; nil where they are
    /// not, or where two are of one field.
    private func homesOfWords(in text: String, in table: FieldTable, besides taken: Set<Int>) -> [Int: String]? {
        let words = text.split { " ：,，".contains($0) }.map(String.init)
        guard words.count > 1 else { return nil }
        for (place, field) in table.fields.enumerated() where !taken.contains(place) {
            guard let entry = field.element?.inside, words.allSatisfy({ sureHome(of: $0, in: entry) != nil }) else {
                continue
            }
            return [place: "[\(skeleton(of: entry, around: text).text)]"]
        }
        var homes: [Int: String] = [:]
        var rest: [String] = []
        for word in words {
            guard let home = sureHome(of: word, in: table), !taken.contains(home.place) else {
                rest.append(word)
                continue
            }
            if homes[home.place] == nil {
                homes[home.place] = home.value
            } else if home.value != word {
                // A word that only means one of the field's.
                rest.append(word)
            } else {
                return nil
            }
        }
        guard !homes.isEmpty, !rest.isEmpty else { return homes.isEmpty ? nil : homes }
        let used = taken.union(homes.keys)
        guard let home = likelyHome(of: rest.joined(separator: " "), in: table, besides: used),
            rest.count == 1 || !isPerson(table.fields[home.place])
        else { return nil }
        homes[home.place] = home.value
        return homes
    }

    /// The values of `result=passed, on=2026-03-04`; nil unless all of a text is of this form.
    private func assigned(by text: String, in table: FieldTable) -> [Int: String]? {
        var homes: [Int: String] = [:]
        for part in text.split(whereSeparator: { ",，;；、".contains($0) }) {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            guard sides.count == 2, let place = table.schemas.firstIndex(where: { $0.name == sides[0] }) else {
                return nil
            }
            homes[place] = written(sides[1])
        }
        return homes.isEmpty ? nil : homes
    }

    private typealias Home = (place: Int, value: String)

    /// The field of which a text can be nothing but a value.
    private func sureHome(of text: String, in table: FieldTable) -> Home? {
        for (place, field) in table.fields.enumerated() {
            if case .choice(let words) = field.schema.type, !words.contains(text),
                let meant = context.shown().word(meantBy: text, among: words)
            {
                return (place, meant)
            }
        }
        for (place, field) in table.fields.enumerated() {
            if accepts(text, field) || isAddress(text, of: field) { return (place, written(text)) }
            if let entry = field.element?.inside, entry.fields.contains(where: { accepts(text, $0) }) {
                return (place, "[\(skeleton(of: entry, around: text).text)]")
            }
        }
        return nil
    }

    /// The field that may hold a text and says little of its values; a person last, whose name few texts are.
    private func likelyHome(of text: String, in table: FieldTable, besides taken: Set<Int>) -> Home? {
        let places = table.fields.indices.filter { !taken.contains($0) && mayHold(text, table.fields[$0]) }
        let person = places.first { isPerson(table.fields[$0]) }
        return (places.first { $0 != person } ?? person).map { ($0, written(text)) }
    }

    private func isPerson(_ field: DeclaredField) -> Bool {
        if case .personOrText = field.schema.type { true } else { false }
    }

    /// Whether a text is an address, and a field takes addresses and nothing else.
    func isAddress(_ text: String, of field: DeclaredField) -> Bool {
        if case .address(let schemes) = field.schema.type {
            WebAddress.isAddress(text, schemes: schemes)
        } else {
            false
        }
    }

    private func written(_ text: String) -> String { YAMLQuoting.isPlain(text) ? text : YAMLQuoting.quoted(text) }

    /// Whether a text is a value of a field that says little of its values: a number, an address, any text.
    private func mayHold(_ text: String, _ field: DeclaredField) -> Bool {
        switch field.schema.type {
        case .integer(let range): Int(text).map(range.contains) ?? false
        case .address: isAddress(text, of: field)
        case .form(.repositoryAddress): WebAddress.isAddress(text, schemes: ["https", "http"])
        case .title, .text, .personOrText: Int(text) == nil && !WebAddress.isAddress(text, schemes: ["https", "http"])
        default: false
        }
    }
}

extension FieldDecoder {
    /// The entries that were meant where a map is nothing but values without the names of their fields, in their order.
    ///
    /// - Parameter first: of the findings on the map.
    func namedEntries(from first: Int, in map: SourceRange) -> [String] {
        let edits = faults.findings[first...].map { $0.fix?.edits.first }
        let entries = edits.compactMap { edit in
            edit.flatMap { $0.range == map || $0.text.hasPrefix("{") ? $0.text : nil }
        }
        return entries.count == edits.count ? entries : []
    }
}

extension FieldType {
    /// What stands for a value that its writer is to fill in.
    fileprivate var placeholder: String { if case .day = self { "YYYY-MM-DD" } else { "…" } }
}
