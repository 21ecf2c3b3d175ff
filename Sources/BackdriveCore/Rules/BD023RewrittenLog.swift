/// Logs are append-only: what was written stays, or is struck with `void` (DATA.md §2 "Logs", §5 BD023).
enum BD023RewrittenLog: BaseRule {
    static let code: RuleCode = 23

    static func findings(in new: Catalog, since base: Base) -> [Diagnostic] {
        base.old.records.flatMap { old -> [Diagnostic] in
            // A record that is gone is BD025's.
            guard let record = new.record(named: old.id, of: type(of: old).kind) else { return [] }
            return findings(in: record, since: old, new) + movedMeeting(record, since: old)
        }
    }

    private static func findings(in record: any Record, since old: any Record, _ catalog: Catalog) -> [Diagnostic] {
        let entries = Dictionary(grouping: catalog.loggedEntries(of: record), by: \.log)
        let oldEntries = Dictionary(grouping: catalog.loggedEntries(of: old), by: \.log)
        return oldEntries.sorted { $0.key < $1.key }.flatMap { log, oldEntries -> [Diagnostic] in
            // An entry that cannot be read is a finding of its own.
            guard !record.origin.hasFault(in: log) else { return [] }
            return LogChange(from: oldEntries, to: entries[log] ?? []).rewritten.map { entry in
                finding(for: entry.old, entry.new, in: record, since: old)
            }
        }
    }

    private static func finding(
        for old: LoggedEntry, _ new: LoggedEntry?, in record: any Record, since oldRecord: any Record
    ) -> Diagnostic {
        let text = oldRecord.origin.file.oneLine(of: old.range)
        let onlyUnstruck = new.map { $0.values == old.values } ?? false
        return finding(
            in: record, rewritten(old, isGone: new == nil, onlyUnstruck: onlyUnstruck),
            at: new?.range ?? .fileStart, help: new == nil ? putBack : strike, notes: [Diagnostic.Note(itWas(text))])
    }

    private static func movedMeeting(_ record: any Record, since old: any Record) -> [Diagnostic] {
        guard let meeting = record as? Meeting, let old = old as? Meeting, meeting.on.value != old.on.value,
            !old.checks.all.isEmpty, !meeting.origin.hasFault(in: "on"), !old.origin.hasFault(in: "on")
        else { return [] }
        return [
            finding(
                in: meeting, moved(old.on.value, meeting.on.value), at: meeting.on.range,
                help: "write on: \(old.on.value)")
        ]
    }
}

extension BD023RewrittenLog {
    private static func rewritten(_ entry: LoggedEntry, isGone: Bool, onlyUnstruck: Bool) -> String {
        let what = isGone ? "removed" : onlyUnstruck ? "struck otherwise before" : "changed"
        return "an entry of \"\(entry.log)\" of \(entry.on) was \(what): logs are append-only"
    }

    private static func itWas(_ text: String) -> String { "it was \(text)" }

    private static func moved(_ from: Day, _ to: Day) -> String {
        "the day of a meeting with checks was changed from \(from) to \(to): they are checks of that day"
    }

    private static let putBack = "put it back; a mistaken entry gains void: \"reason\""
    private static let strike = "write it as it was with void: \"reason\", and what is right as a new entry"

    static var explanation: Explanation {
        Explanation(
            title: "logs are append-only (against a base)",
            purpose: """
                Every number of a past day follows from the logs, so an entry that was merged stays as it is. A \
                mistaken one gains void: "reason" and counts nowhere from then on; what is right is a new entry. The \
                order of entries, their layout and aliases make no difference. The day of a meeting with checks is \
                the day of these checks. This rule compares the content with an earlier revision: \
                backdrive check --base main.
                """,
            wrong: """
                checks:
                  - {on: 2026-03-20, outcome: at_risk}    # was on_track
                """,
            right: """
                checks:
                  - {on: 2026-03-20, outcome: on_track, void: entered for the wrong AP}
                  - {on: 2026-03-20, outcome: at_risk}
                """)
    }
}
