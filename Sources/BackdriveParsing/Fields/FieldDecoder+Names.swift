import BackdriveCore

/// A name in a map that is no field's.
struct Stranger {
    let name: String
    let range: SourceRange
    /// Whether nothing stands behind it.
    let isBare: Bool
    /// Where its value ends.
    let end: UInt32
}

// Names that are no field's, and fields that are missing (BD001, BD002).
extension FieldDecoder {
    /// Passes over an entry of a map whose name is no field's.
    mutating func stranger(_ names: inout [String: SourceRange]) throws(Refusal) -> Stranger {
        try cursor.requireName()
        try cursor.requireNew(&names)
        let name = String(decoding: cursor.text, as: UTF8.self)
        let range = cursor.range
        try cursor.advance(toValueOf: range)
        let isBare = cursor.isAbsent
        return Stranger(name: name, range: range, isBare: isBare, end: try cursor.skip().range.end)
    }

    /// Judges a map whose entries were all read.
    mutating func closed(
        _ frame: Int, of table: FieldTable, _ strangers: [Stranger], at range: SourceRange, isEntry: Bool = false
    ) -> FieldValue {
        var meant: Set<Int> = []
        for stranger in strangers {
            guard let place = report(stranger, table, frame, meant, at: range, isEntry: isEntry) else { continue }
            meant.insert(place)
            if values[frame + place].content.isAbsent { faults.note(faultOf: path(to: table.fields[place])) }
        }
        for place in table.required where values[frame + place].content.isAbsent && !meant.contains(place) {
            let field = table.fields[place]
            reportMissing(field, from: range, isEntry: isEntry)
            faults.note(faultOf: path(to: field))
        }
        return FieldValue(.map(frame), range)
    }

    /// - Returns: the place of the field that was probably meant.
    private mutating func report(
        _ stranger: Stranger, _ table: FieldTable, _ frame: Int, _ meant: Set<Int>, at range: SourceRange, isEntry: Bool
    ) -> Int? {
        let missing = table.required.filter { values[frame + $0].content.isAbsent && !meant.contains($0) }
        let file = faults.file
        let location = faults.location(of: stranger.range)
        if stranger.isBare, let place = missing.first(where: { accepts(stranger.name, table.fields[$0]) }) {
            let field = table.fields[place].schema.name
            faults.report(
                BD001UnknownField.nameless(
                    stranger.name, in: self.place(isEntry: isEntry), field: field,
                    help: help(naming: field, at: stranger.range, in: range), at: location))
            return place
        }
        let nearest = nearestName(to: stranger.name, in: table.schemas.map(\.name))
        let home = table.fields.first { $0.fieldsInside.contains { $0.name == stranger.name } }
        faults.report(
            BD001UnknownField.unknown(
                stranger.name, in: self.place(isEntry: isEntry), nearest: nearest, home: home?.schema.name,
                help: FullWidth.help(for: stranger.range, in: file), at: location))
        return nearest.flatMap { name in table.fields.firstIndex { $0.schema.name == name } }
    }

    /// Whether a text can be nothing but a value of a field: `2026-03-09` of a day's, `on_track` of a choice's.
    private func accepts(_ text: String, _ field: DeclaredField) -> Bool {
        switch field.schema.type {
        case .day: if case .day = DateText(text, zone: context.zone) { true } else { false }
        case .choice(let words): words.contains(text)
        case .cause: context.causes.contains(text)
        case .reference(.kind(let kind)): RecordKind.minted.contains(kind) && kind.accepts(id: text)
        default: false
        }
    }

    /// The map with the field's name in its place, where it stands on one line.
    private func help(naming field: String, at place: SourceRange, in map: SourceRange) -> String {
        let file = faults.file
        let value = file.text(in: place)
        guard map.bytes.count <= 200, isOneLine(map) else { return "write \(field): \(value)" }
        return "write " + file.text(in: SourceRange(map.start, place.start)) + "\(field): \(value)"
            + file.text(in: SourceRange(place.end, map.end))
    }

    private mutating func reportMissing(_ field: DeclaredField, from map: SourceRange, isEntry: Bool) {
        let isWhole = path.isEmpty
        faults.report(
            BD002MissingField.missing(
                field.schema.name, in: place(isEntry: isEntry), example: field.schema.type.example,
                at: faults.location(of: isWhole ? .fileStart : map.opening)))
    }
}

extension DeclaredField {
    fileprivate var fieldsInside: [FieldSchema] { schema.type.fieldsInside }
}

extension FieldType {
    /// What could stand behind the colon, for the help of a missing field.
    fileprivate var example: String {
        switch self {
        case .title, .text, .word, .form, .personOrText: "…"
        case .integer(let range): "\(range.lowerBound)"
        case .boolean: "true"
        case .day: "YYYY-MM-DD"
        case .choice(let words): Wording.list(words)
        case .cause: "a cause of its category"
        case .reference(.kind(let kind)): "the id of \(Wording.withArticle(kind.noun))"
        case .reference(.any): "a record's id"
        case .address: "https://…"
        case .list, .five, .log: "[…]"
        case .map: "{…}"
        }
    }
}
