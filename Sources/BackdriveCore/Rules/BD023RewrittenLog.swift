/// Logs are append-only: what was written stays, or is struck with `void` (DATA.md §2 "Logs", §5 BD023).
enum BD023RewrittenLog: BaseRule {
    static func findings(in new: Catalog, since base: Base) -> [Diagnostic] {
        base.old.records.flatMap { old -> [Diagnostic] in
            // A record that is gone is BD025's.
            guard let record = new.record(named: old.id, of: old.recordKind) else { return [] }
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
                rewritten(entry.old, entry.new, in: record, was: old.origin.file.oneLine(of: entry.old.range))
            }
        }
    }

    private static func movedMeeting(_ record: any Record, since old: any Record) -> [Diagnostic] {
        guard let meeting = record as? Meeting, let old = old as? Meeting, meeting.on.value != old.on.value,
            !old.checks.unstruck.isEmpty, !meeting.origin.hasFault(in: "on"), !old.origin.hasFault(in: "on")
        else { return [] }
        return [moved(meeting, from: old.on.value)]
    }

    private static func rewritten(
        _ old: LoggedEntry, _ new: LoggedEntry?, in record: some Record, was text: String
    ) -> Diagnostic {
        let what = new.map { $0.values == old.values ? "struck otherwise before" : "changed" } ?? "removed"
        return finding(
            in: record, "an entry of \"\(old.log)\" of \(old.on) was \(what): logs are append-only",
            at: new?.range ?? .fileStart,
            help: new == nil
                ? "put it back; a mistaken entry gains void: \"reason\""
                : "write it as it was with void: \"reason\", and what is right as a new entry",
            notes: [Diagnostic.Note("it was \(text)")])
    }

    private static func moved(_ meeting: Meeting, from old: Day) -> Diagnostic {
        finding(
            in: meeting,
            "the day of a meeting with checks was changed from \(old) to \(meeting.on.value): they are checks of that day",
            at: meeting.on.range, help: "write on: \(old)")
    }

    static let explanation = Explanation(
        code: 23, scope: .base, title: "logs are append-only (against a base)",
        purpose: """
            Every number of a past day follows from the logs, so an entry that was merged stays as it is. A mistaken \
            one gains void: "reason" and counts nowhere from then on; what is right is a new entry. The order of \
            entries, their layout and aliases make no difference. The day of a meeting with checks is the day of these \
            checks. This rule compares the content with an earlier revision: backdrive check --base main.
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
