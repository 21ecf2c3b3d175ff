import BackdriveCore
import BackdriveData

/// A change as JSON: every part of it, each list in the order of `Difference`; days are those of METRICS.md §2.
struct ChangeJSON {
    static let schema = "backdrive/diff/1"

    let difference: Difference
    /// The commits that are compared; `head` is nil for the working tree.
    let base: String
    let head: String?
    /// The sentence of the other formats.
    let sentence: String

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", Self.schema)
            json.member("as_of", difference.after.asOf)
            json.member("base", base)
            json.member("head", head)
            json.member("sentence", sentence)
            json.object("findings") { json in
                json.list("brought", difference.brought) { JSONPrinter.write($1, to: &$0) }
                json.list("ended", difference.ended) { JSONPrinter.write($1, to: &$0) }
            }
            writeMoves(to: &json)
            writeRecords(to: &json)
            json.object("numbers") { json in
                for change in difference.numbers {
                    json.object(change.number.rawValue) { json in
                        json.member("before", change.before)
                        json.member("after", change.after)
                    }
                }
            }
        }
        return json.finished()
    }

    private func writeMoves(to json: inout JSONWriter) {
        json.list("due", difference.dueChanges) { json, change in
            json.write(change.record)
            json.member("from", change.from)
            json.member("to", change.to)
            json.member("days", change.days)
            json.member("slip", change.slip)
            json.member("reason", change.reason)
            json.member("logged", change.isLogged)
        }
        json.list("decisions", difference.decisions) { json, decision in
            json.write(decision.record)
            json.member("on", decision.entry.on.value)
            json.member("outcome", decision.entry.outcome.value.rawValue)
            json.member("reason", decision.entry.reason)
            json.member("revisit_on", decision.entry.revisitOn?.value)
        }
        json.list("checks", difference.checks) { json, check in
            json.write(check.record)
            json.member("on", check.entry.on.value)
            json.member("outcome", check.entry.outcome.value.rawValue)
            json.member("note", check.entry.note)
            json.member("meeting", check.entry.meeting?.value)
        }
        json.list("verdicts", difference.verdicts) { json, verdict in
            json.write(verdict.record)
            json.member("on", verdict.entry.on.value)
            json.member("result", verdict.entry.result.value.rawValue)
            json.member("note", verdict.entry.note)
        }
        json.list("stages", difference.stageMoves) { $0.member($1, $2?.rawValue) }
        json.list("matrix", difference.ratingMoves) { $0.member($1, $2) }
        json.list("progress", difference.progressMoves) { $0.member($1, $2?.rawValue) }
        json.list("owners", difference.ownerChanges) { $0.member($1, $2) }
    }

    private func writeRecords(to json: inout JSONWriter) {
        json.list("new", difference.added) { json, added in
            json.write(added.record)
            json.member("owner", added.owner)
            json.member("due_on", added.dueOn)
            json.member("stage", added.stage?.rawValue)
            json.member("tier", added.tier?.rawValue)
        }
        json.list("removed", difference.removed) { json, removed in
            json.write(removed.record)
            json.member("leads_to", removed.leadsTo)
        }
        json.list("renamed", difference.renamed) { json, renamed in
            json.write(renamed.record)
            json.member("old_id", renamed.oldID)
        }
        json.list("edited", difference.edited) { json, edited in
            json.write(edited.record)
            json.list("fields", edited.fields)
        }
        json.list("settings", difference.settings)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ record: RecordName) {
        member("kind", record.kind.rawValue)
        member("id", record.id)
        member("title", record.title)
    }

    /// Each with what `write` makes of the value before and after.
    fileprivate mutating func list<Value>(
        _ key: String, _ moves: [Move<Value>], _ write: (inout JSONWriter, _ key: String, Value?) -> Void
    ) {
        list(key, moves) { json, move in
            json.write(move.record)
            write(&json, "before", move.before)
            write(&json, "after", move.after)
        }
    }

    /// `{"tier": "H", "frequency": 4, "impact": 4}`
    fileprivate mutating func member(_ key: String, _ place: MatrixPlace?) {
        guard let place else { return member(key, nil as Int?) }
        object(key) { json in
            json.member("tier", place.tier.rawValue)
            json.member("frequency", place.rating.frequency)
            json.member("impact", place.rating.impact)
        }
    }

    /// A count or days as a number, a rate as METRICS.md §2 has it.
    fileprivate mutating func member(_ key: String, _ value: HeadlineNumber.Value) {
        switch value {
        case .count(let count): member(key, count)
        case .days(let days): member(key, days)
        case .rate(nil): member(key, nil as Int?)
        case .rate(let rate?):
            object(key) { json in
                json.member("n", rate.n)
                json.member("of", rate.of)
            }
        }
    }
}
