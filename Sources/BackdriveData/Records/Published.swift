import BackdriveCore

/// What a file tells of a report.
protocol OfReport {
    var report: Report { get }
}

extension Report: OfReport {
    var report: Report { self }
}

/// A record as machines read it: as it was written by the end of the report's day (`asWritten(by:)`).
protocol Published: OfReport {
    static var kind: RecordKind { get }
    var id: String { get }
    /// What its page is called.
    var heading: String { get }
    var aliases: [Located<String>] { get }
}

extension Members where Row: OfReport {
    /// What each file begins with.
    static func head(_ schema: String) -> Members {
        [
            .constant("schema", schema),
            .value("as_of", .day, "The numbers are those of the end of this day.") { $0.report.asOf },
            .value("timezone", .text) { $0.report.catalog.settings.timezone },
        ]
    }
}

extension Members where Row: Published {
    /// A record's file, which stands in `records.json` too, and its row of the kind's table.
    ///
    /// - Parameters:
    ///   - fields: those of DATA.md §3 in its order, all of them: `null` or `[]` where the file says nothing, defaults filled
    ///     in, references by the record's own id, logs with their struck entries.
    ///   - state: what `metrics.json` has under the same id, or `null`.
    static func record(fields: Member<Row>, state: Member<Row>) -> Members {
        head("backdrive/record/1")
            + [
                .value("id", .id(of: Row.kind), column: .same) { $0.id },
                .constant("kind", Row.kind.rawValue),
                .value("title", .text, column: .same) { $0.heading },
                .value("url", .text, "The page, from the site's root.", column: .same) {
                    "\(Row.kind.folder)/\($0.id).html"
                },
                .value("aliases", .ids(of: Row.kind)) { $0.aliases.map(\.value) },
                fields.describingFields(of: Row.kind),
                state,
            ]
    }
}

/// A record as it stood at the end of the report's day, with its numbers.
struct RecordOnDay<Source: Record, State: Sendable>: Published {
    static var kind: RecordKind { Source.kind }

    let record: AsWritten<Source>
    let state: State
    let report: Report

    init(_ record: Source, _ state: State, _ report: Report) {
        self.record = AsWritten(record, by: report.asOf)
        self.state = state
        self.report = report
    }

    var id: String { record.whole.id }
    var heading: String { record.whole.shownTitle ?? id }
    var aliases: [Located<String>] { record.whole.origin.aliases }
}
