import BackdriveCore

// Values that stand in braces without the names of their fields (BD001).
extension FieldDecoder {
    /// Refuses the values of several fields that stand in braces without a name each, `{2026-03-16, li.na, 1}`, as one fault;
    /// false where they are not that.
    mutating func reportNameless(
        _ strangers: [Stranger], _ table: FieldTable, at range: SourceRange, isEntry: Bool
    ) -> Bool {
        let first = strangers[0]
        let skeleton = skeleton(of: table, around: strangers.map(\.name).joined(separator: " "))
        let sure = table.required.first { accepts(first.name, table.fields[$0]) }
        guard let place = sure ?? (skeleton.isWhole ? table.required.first : nil) else { return false }
        let isMap = faults.file.text(in: range).hasPrefix("{")
        faults.report(
            BD001UnknownField.nameless(
                first.name, in: self.place(isEntry: isEntry), field: table.fields[place].schema.name,
                help: "write \(skeleton.text)", skeleton.isWhole && isMap ? Diagnostic.Edit(range, skeleton.text) : nil,
                at: faults.location(of: first.range)))
        for place in table.required { faults.note(faultOf: path(to: table.fields[place])) }
        return true
    }

    /// Refuses several values without a name among others that have theirs, `{2026-03-28, 2026-03-30, 2026-04-06, reason: …}`, as
    /// one fault; answers of which fields they are, none where that cannot be told of each.
    mutating func reportSeveralNameless(
        _ strangers: [Stranger], _ table: FieldTable, _ frame: Int, at range: SourceRange, isEntry: Bool
    ) -> Set<Int> {
        let bare = strangers.filter(\.isBare)
        var missing = table.required.filter { values[frame + $0].content.isAbsent }
        var edits: [Diagnostic.Edit] = []
        var places: [Int] = []
        for stranger in bare {
            guard let next = missing.firstIndex(where: { accepts(stranger.name, table.fields[$0]) }) else { return [] }
            places.append(missing.remove(at: next))
            let name = table.fields[places[places.count - 1]].schema.name
            edits.append(Diagnostic.Edit(stranger.range.opening, "\(name): "))
        }
        guard bare.count > 1, range.bytes.count <= 300, isOneLine(range) else { return [] }
        let file = faults.file
        var (text, position) = ("", range.start)
        for edit in edits {
            text += file.text(in: SourceRange(position, edit.range.start)) + edit.text
            position = edit.range.start
        }
        let help = "write \(text)\(file.text(in: SourceRange(position, range.end)))"
        let finding = BD001UnknownField.nameless(
            bare[0].name, in: place(isEntry: isEntry), field: table.fields[places[0]].schema.name, help: help, nil,
            at: faults.location(of: bare[0].range))
        faults.report(finding.with(help: help, fix: Diagnostic.Fix(help, edits: edits, isSafe: false)))
        for place in places { faults.note(faultOf: path(to: table.fields[place])) }
        return Set(places)
    }

    /// `2026-03-16: act` for `on 2026-03-16: act`: a field's name and its value without a colon between them.
    func withoutFieldName(_ stranger: Stranger, in table: FieldTable) -> Stranger {
        let words = stranger.name.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let field = table.fields.first(where: { $0.schema.name == words[0] }),
            accepts(String(words[1]), field)
        else { return stranger }
        return Stranger(
            name: String(words[1]), range: stranger.range, isBare: stranger.isBare, value: stranger.value,
            text: stranger.text)
    }

    /// `from: 2026-03-30, to: 2026-04-30` for `2026-03-30 -> 2026-04-30` where both are missing.
    func daysMoved(by stranger: Stranger, _ table: FieldTable, _ missing: [Int]) -> String? {
        let names = missing.map { table.fields[$0] }.filter { if case .day = $0.schema.type { true } else { false } }
        let days = stranger.name.split { !$0.isNumber && $0 != "-" }.filter { Day(String($0)) != nil }
        guard stranger.isBare, names.map(\.schema.name) == ["from", "to"], days.count == 2 else { return nil }
        return "from: \(days[0]), to: \(days[1])"
    }
}
