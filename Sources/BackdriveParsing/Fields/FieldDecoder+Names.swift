import BackdriveCore

/// A name in a map that is no field's.
struct Stranger {
    let name: String
    let range: SourceRange
    /// Whether nothing stands behind it.
    let isBare: Bool
    /// Where its value stands.
    let value: SourceRange
    /// The value, where it is a single one.
    let text: String?

    /// Its name and its value.
    var whole: SourceRange { SourceRange(range.start, value.end) }
}

// Names that are no field's, and fields that are missing (BD001, BD002).
extension FieldDecoder {
    /// Passes over an entry of a map whose name is no field's.
    mutating func stranger(_ names: inout [String: SourceRange]) throws(Refusal) -> Stranger {
        try cursor.requireName()
        try cursor.requireNew(&names)
        let name = String(decoding: cursor.text, as: UTF8.self)
        let range = cursor.range
        try cursor.advance()
        let isBare = cursor.isAbsent
        let text = cursor.step == .scalar ? String(decoding: cursor.text, as: UTF8.self) : nil
        return Stranger(name: name, range: range, isBare: isBare, value: try cursor.node().place, text: text)
    }

    /// Judges a map whose entries were all read.
    mutating func closed(
        _ frame: Int, of table: FieldTable, _ strangers: [Stranger], at range: SourceRange, isEntry: Bool = false
    ) -> FieldValue {
        judgeEvents(frame, of: table)
        let strangers = strangers.map { withoutFieldName($0, in: table) }
        var meant: Set<Int> = []
        // `AP-1: on_track` beside `AP-2: at_risk` are two entries, and each lacks all names.
        let areEntries =
            !strangers.isEmpty && table.fields.indices.allSatisfy { values[frame + $0].nameRange == nil }
        if areEntries, strangers.count > 1, strangers.allSatisfy(\.isBare),
            reportNameless(strangers, table, at: range, isEntry: isEntry)
        {
            meant.formUnion(table.required)
        }
        let named = areEntries ? [] : reportSeveralNameless(strangers, table, frame, at: range, isEntry: isEntry)
        meant.formUnion(named)
        for stranger in strangers where named.isEmpty || !stranger.isBare {
            guard !areEntries || meant.isEmpty || !stranger.isBare else { continue }
            let places = report(
                stranger, table, frame, areEntries ? [] : meant, at: range, isEntry: isEntry, isAlone: areEntries)
            for place in places {
                meant.insert(place)
                if values[frame + place].content.isAbsent { faults.note(faultOf: path(to: table.fields[place])) }
            }
        }
        for place in table.required where values[frame + place].content.isAbsent && !meant.contains(place) {
            let field = table.fields[place]
            reportMissing(field, isNamed: values[frame + place].nameRange != nil, from: range, isEntry: isEntry)
            faults.note(faultOf: path(to: field))
        }
        return FieldValue(.map(frame), range)
    }

    /// Refuses events after the last day that they may have (BD011), so that nothing is judged by such a day; struck entries
    /// count nowhere.
    private mutating func judgeEvents(_ frame: Int, of table: FieldTable) {
        guard let lastDay = context.lastDay, !isTrial,
            table.void.map({ values[frame + $0].content.isAbsent }) ?? true
        else { return }
        for place in table.events {
            guard case .number(let number) = values[frame + place].content, number > Int(lastDay.number) else {
                continue
            }
            let field = table.fields[place]
            faults.report(
                BD011FutureEvent.event(
                    Day(number: Int32(number)), isEnd: path.isEmpty && field.schema.name == "done_on", after: lastDay,
                    isPinned: context.isDayPinned, at: faults.location(of: values[frame + place].range)))
            values[frame + place].content = .faulty
            faults.note(faultOf: path(to: field))
        }
    }

    /// - Returns: the places of the fields that were probably meant.
    private mutating func report(
        _ stranger: Stranger, _ table: FieldTable, _ frame: Int, _ meant: Set<Int>, at range: SourceRange,
        isEntry: Bool, isAlone: Bool
    ) -> Set<Int> {
        let missing = table.required.filter { values[frame + $0].content.isAbsent && !meant.contains($0) }
        let file = faults.file
        let location = faults.location(of: stranger.range)
        let whole = self.place(isEntry: isEntry)
        if let moved = daysMoved(by: stranger, table, missing) {
            faults.report(
                BD001UnknownField.nameless(
                    stranger.name, in: whole, field: "from", help: "write \(moved)",
                    Diagnostic.Edit(stranger.range, moved), at: location))
            return Set(missing)
        }
        let text = isAlone ? stranger.text : nil
        let isTitled = text.map { text in missing.contains { isAddress(text, of: table.fields[$0]) } } ?? false
        if let place = missing.first(where: { isTitled || accepts(stranger.name, table.fields[$0]) }) {
            let field = table.fields[place].schema.name
            let (help, edit) = named(stranger, field, table, in: range, isEntry: isAlone)
            faults.report(
                BD001UnknownField.nameless(stranger.name, in: whole, field: field, help: help, edit, at: location))
            return stranger.isBare && !isAlone ? [place] : Set(missing)
        }
        let place =
            wholeName(of: stranger, in: table, frame) ?? meantField(by: stranger, in: table, lacking: missing)
            ?? onlyHome(of: stranger, among: missing, in: table)
        // What belongs inside of a field is missing there, all of it where the field is empty.
        if place == nil, let home = table.home(of: stranger.name),
            let place = table.schemas.firstIndex(where: { $0.name == home })
        {
            let path = path(to: table.fields[place])
            faults.note(faultOf: values[frame + place].content.isAbsent ? path : "\(path).\(stranger.name)")
        }
        let isThere = place.map { values[frame + $0].nameRange != nil } ?? false
        let name = place.map { table.fields[$0].schema.name }
        let help =
            isThere
            // A list or fields are not left out where a single value is there already.
            ? stranger.text == nil && !stranger.isBare ? nil : name.map(BD001UnknownField.isThereAlready)
            : FullWidth.help(for: stranger.range, in: file) ?? name.map(Wording.didYouMean)
                ?? table.home(of: stranger.name).map { belonging(stranger, inside: $0, of: table) }
                ?? BD001UnknownField.advice(on: stranger.name, in: whole)
        let fix = isThere ? nil : name.map { Diagnostic.Fix.writing($0, at: location, isSafe: false) }
        faults.report(BD001UnknownField.unknown(stranger.name, in: whole, help: help, fix: fix, at: location))
        return isThere ? [] : Set([place].compactMap(\.self))
    }

    /// The place of the only field that is missing and of which a value can be one: `id` for `project: SP-1`.
    private func onlyHome(of stranger: Stranger, among missing: [Int], in table: FieldTable) -> Int? {
        let places = missing.filter { place in stranger.text.map { accepts($0, table.fields[place]) } ?? false }
        return places.count == 1 ? places[0] : nil
    }

    /// `results: [{on: YYYY-MM-DD, result: effective}]` for `result: effective` beside `results`.
    private func belonging(_ stranger: Stranger, inside name: String, of table: FieldTable) -> String {
        let home = table.fields.first { $0.schema.name == name }
        guard let entry = home?.element?.inside, let text = stranger.text else {
            return BD001UnknownField.belongs(stranger.name, inside: name)
        }
        return BD001UnknownField.belongs(stranger.name, inside: name)
            + ", as in \(name): [\(skeleton(of: entry, around: text).text)]"
    }

    /// The place of the only field that is not there and has a name in its own name's end: `reason` for `drop_reason`.
    private func wholeName(of stranger: Stranger, in table: FieldTable, _ frame: Int) -> Int? {
        let places = table.fields.indices.filter { place in
            values[frame + place].nameRange == nil && table.fields[place].schema.name.hasSuffix("_\(stranger.name)")
        }
        return places.count == 1 ? places[0] : nil
    }

    /// The place of the field that a name was probably meant for; a name that is right elsewhere was meant for none.
    ///
    /// - Parameter missing: the places of the fields that are not there and must be: of two that are as near, one of these
    ///   was meant.
    private func meantField(by stranger: Stranger, in table: FieldTable, lacking missing: [Int]) -> Int? {
        let places = missing + table.fields.indices.filter { !missing.contains($0) }
        let names = places.map { table.fields[$0].schema.name }
        guard table.home(of: stranger.name) == nil,
            trail.isEmpty ? BD001UnknownField.advice(on: stranger.name, in: place(isEntry: false)) == nil : true,
            let name = OtherNames.field(meantBy: stranger.name, among: names)
                ?? context.shown().field(shownAs: stranger.name, among: names)
        else { return nil }
        return names.firstIndex(of: name).map { places[$0] }
    }

    /// Whether a text can be nothing but a value of a field: `2026-03-09` of a day's, `on_track` of a choice's.
    func accepts(_ text: String, _ field: DeclaredField) -> Bool {
        switch field.schema.type {
        case .day: if case .day = DateText(text, zone: context.zone) { true } else { false }
        case .choice(let words): words.contains(text)
        case .cause: context.causes.contains(text)
        case .form(.ruleCode): RuleCode(text) != nil
        case .reference(.kind(let kind)): RecordKind.minted.contains(kind) && kind.accepts(id: text)
        case .reference(.any): RecordKind.minted.contains { $0.accepts(id: text) }
        default: false
        }
    }

    /// What to write in place of a value without its field's name, and of the value behind it; no edit where something else
    /// is missing besides.
    ///
    /// - Parameter isEntry: whether these two are all that was written of an entry.
    private func named(
        _ stranger: Stranger, _ field: String, _ table: FieldTable, in map: SourceRange, isEntry: Bool
    ) -> (help: String, edit: Diagnostic.Edit?) {
        let file = faults.file
        let isShown = map.bytes.count <= 200 && isOneLine(map)
        func shown(_ text: String, at place: SourceRange) -> String {
            file.text(in: SourceRange(map.start, place.start)) + text + file.text(in: SourceRange(place.end, map.end))
        }
        if stranger.isBare, isEntry {
            let (text, isWhole) = skeleton(of: table, around: stranger.name)
            return ("write \(text)", isWhole ? Diagnostic.Edit(map, text) : nil)
        }
        if stranger.isBare {
            let named = "\(field): \(file.text(in: stranger.range))"
            let help = "write " + (isShown ? shown(named, at: stranger.range) : named)
            return (help, Diagnostic.Edit(stranger.range.opening, "\(field): "))
        }
        let skeleton = skeleton(of: table, around: stranger.name, stranger.text)
        let advice = "give each value its name, as in \(skeleton.text)"
        guard let kept = skeleton.kept else { return (advice, nil) }
        if isEntry {
            let isOnlyOne = file.text(in: map) == "{\(file.text(in: stranger.whole))}"
            let edit = Diagnostic.Edit(isOnlyOne ? map : stranger.whole, skeleton.text)
            return ("write \(skeleton.text)", skeleton.isWhole ? edit : nil)
        }
        guard isShown, file.text(in: map).hasPrefix("{") else { return (advice, nil) }
        return ("write " + shown(kept, at: stranger.whole), Diagnostic.Edit(stranger.whole, kept))
    }

    /// - Parameter isNamed: whether its name is there, and nothing behind it.
    private mutating func reportMissing(
        _ field: DeclaredField, isNamed: Bool, from map: SourceRange, isEntry: Bool
    ) {
        let isWhole = path.isEmpty
        faults.report(
            BD002MissingField.missing(
                field.schema.name, in: place(isEntry: isEntry), example: field.schema.type.example,
                line: isNamed ? .named : !isWhole ? .inside : faults.file.hasFrontMatter ? .ofFrontMatter : .ofSettings,
                at: faults.location(of: isWhole ? .fileStart : map.opening)))
    }
}

extension FieldTable {
    /// The field inside of which a name would be right.
    fileprivate func home(of name: String) -> String? {
        fields.first { $0.schema.type.fieldsInside.contains { $0.name == name } }?.schema.name
    }
}

extension SourceFile {
    /// Whether it is a record's: the settings are all fields.
    fileprivate var hasFrontMatter: Bool { RecordKind(contentPath: contentPath) != nil }
}
