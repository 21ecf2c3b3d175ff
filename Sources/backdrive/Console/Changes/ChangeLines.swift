import BackdriveCore
import BackdriveSite

/// One line for each part of a change: the record's id first, its title and reasons behind.
///
///     AP-K7QX2 due 06-01 → 06-15, 2nd slip, +14 d · Self-service editor · vendor API late
struct ChangeLines: Sendable {
    let words: Words
    /// Days of this year are shown without it.
    let year: String

    func line(_ change: DueChange) -> String {
        let (id, from, to) = (change.record.id, day(change.from), day(change.to))
        var parts = [words("diff.due_move", ["id": .text(id), "from": .text(from), "to": .text(to)])]
        if let slip = change.slip { parts.append(words("diff.slip", ["nth": .text(words.ordinal(slip))])) }
        parts.append(words.shift(change.days))
        if !change.isLogged && change.record.kind == .actionPlan { parts.append(words("diff.unlogged")) }
        return joined([parts.joined(separator: words("layout.separator")), change.record.title, change.reason])
    }

    func line(_ new: NewEntry<Decision>) -> String {
        let revisit = new.entry.revisitOn.map { words("diff.revisit", ["day": .text(day($0.value))]) }
        return said(words.name(of: new.entry.outcome.value), of: new.record, [new.entry.reason, revisit])
    }

    func line(_ new: NewEntry<Check>) -> String {
        let (check, on) = (new.entry, day(new.entry.on.value))
        return said(words.name(of: check.outcome.value), of: new.record, [check.note, on, check.meeting?.value])
    }

    func line(_ new: NewEntry<VerificationResult>) -> String {
        let (verdict, on) = (new.entry, day(new.entry.on.value))
        return said(words.name(of: verdict.result.value), of: new.record, [verdict.note, on])
    }

    func line(_ move: Move<Stage>) -> String { moved(move) { words.name(of: $0) } }

    func line(_ move: Move<MatrixPlace>) -> String { moved(move, absent: words("fact.unrated"), place) }

    func line(_ move: Move<Progress>) -> String { moved(move) { words.name(of: $0) } }

    func line(_ handover: Move<String>) -> String { moved(handover, absent: words("fact.nobody")) { $0 } }

    func line(_ added: AddedRecord) -> String {
        joined([
            named(added.record), added.stage.map { words.name(of: $0) }, added.tier.map { words.name(of: $0) },
            added.owner,
            added.dueOn.map { words("diff.due_on", ["day": .text(day($0))]) },
        ])
    }

    func line(_ removed: RemovedRecord) -> String {
        joined([named(removed.record), removed.leadsTo.map { words("diff.leads_to", ["id": .text($0)]) }])
    }

    func line(_ renamed: RenamedRecord) -> String {
        joined(["\(renamed.oldID) → \(renamed.record.id)", renamed.record.title])
    }

    func line(_ edited: EditedRecord) -> String {
        joined([named(edited.record), edited.fields.joined(separator: words("layout.separator"))])
    }

    func line(ofSettings names: [String]) -> [String] {
        names.isEmpty ? [] : [joined([words("diff.settings"), names.joined(separator: words("layout.separator"))])]
    }

    /// Findings are in English in every language (DATA.md §5).
    func line(_ finding: Diagnostic) -> String { finding.line }
}

extension ChangeLines {
    private func named(_ record: RecordName) -> String {
        [record.id, record.title].compactMap(\.self).joined(separator: " ")
    }

    private func said(_ word: String, of record: RecordName, _ details: [String?]) -> String {
        joined(["\(record.id) \(word)", record.title] + details)
    }

    private func moved<Value>(_ move: Move<Value>, absent: String? = nil, _ name: (Value) -> String) -> String {
        let absent = absent ?? words("diff.absent")
        let (before, after) = (move.before.map(name) ?? absent, move.after.map(name) ?? absent)
        return joined(["\(move.record.id) \(before) → \(after)", move.record.title])
    }

    private func place(_ place: MatrixPlace) -> String {
        let grades = words("fact.grades", ["f": .number(place.rating.frequency), "i": .number(place.rating.impact)])
        return words("diff.place", ["tier": .text(words.name(of: place.tier)), "grades": .text(grades)])
    }

    /// `06-15`, or with the year where it is another one.
    private func day(_ day: Day) -> String {
        let text = day.description
        return text.hasPrefix(year + "-") ? String(text.dropFirst(5)) : text
    }

    /// The parts that say something, each on one line.
    private func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0?.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}

extension Words {
    /// `2nd`
    func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        let ending =
            switch number % 10 {
            case 1 where !isTeen: "st"
            case 2 where !isTeen: "nd"
            case 3 where !isTeen: "rd"
            default: "th"
            }
        return self("ordinal.\(ending)", ["n": .number(number)])
    }

    func name(of progress: Progress) -> String { self("diff.progress.\(progress.rawValue)") }
}
