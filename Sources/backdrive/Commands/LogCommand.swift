import ArgumentParser
import BackdriveCore

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Add an entry to one of a record's logs; every other byte of its file stays.",
        discussion: """
            Examples:
              backdrive log AP-K7QX2 check on_track --note "the editor works on staging" --meeting 2026-W12
              backdrive log AP-K7QX2 due 2026-06-15 --reason "vendor API late"
              backdrive log AP-K7QX2 reopen --reason "prices wrong again"
              backdrive log P-7M2Q9 occurrence --count 2 --ref TAPD-1010104801125341253
              backdrive log P-7M2Q9 decision defer --reason "after the migration" --revisit-on 2026-09-01
              backdrive log P-7M2Q9 reopen --reason "came back after the promotion"
              backdrive log P-7M2Q9 verification effective
              backdrive log req-change review --found 3

            due also sets due_on; reopen of an AP also clears done_on and sets its status. What check would fault is not \
            written (exit 1).
            """)

    @OptionGroup var options: EditingOptions
    @OptionGroup var day: EntryDayOption

    @Argument(help: ArgumentHelp("The record.", valueName: "id"))
    var id: String

    @Argument(
        help: ArgumentHelp("What is added: \(LogEntryKind.list).", valueName: "kind"),
        completion: .list(LogEntryKind.names), transform: LogEntryKind.named)
    var kind: LogEntryKind

    @Argument(help: ArgumentHelp("The outcome of a check or decision, the result of a verification, the new due day."))
    var value: String?

    @Option(help: "Why: of due, reopen and decision.")
    var reason: String?

    @Option(help: "A remark: of check, occurrence, review and verification.")
    var note: String?

    @Option(help: ArgumentHelp("The meeting that made the check.", valueName: "id"))
    var meeting: String?

    @Option(help: ArgumentHelp("How many occurrences.", valueName: "n"))
    var count: String?

    @Option(help: "What the occurrence is called in the system that it comes from; a problem has each once.")
    var ref: String?

    @Option(help: ArgumentHelp("The day to look at a deferred problem again.", valueName: "day"))
    var revisitOn: String?

    @Option(help: ArgumentHelp("How many new items the review found.", valueName: "n"))
    var found: String?

    @Option(help: ArgumentHelp("Who; else the person whose email is git's user.email.", valueName: "person"))
    var by: String?

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings), on: day.on)
            let record = try NamedRecord(id, likely: kind.recordKinds, in: session)
            let request = LogRequest(kind: kind, value: value, fields: fields)
            try request.requireComplete(for: record)
            try request.requireNew(for: record, in: session.catalog)
            var edit = try RecordEdit(record)
            let author = try await session.author(by)
            try edit.log(request, by: author.name, on: session.day)
            let changed = try await session.namingUnknownIDs { try await session.commit(edit.writes) }
            let snapshot = Snapshot(of: changed.snapshot.timelines, asOf: session.day)
            let entry = EntryRemarks(request: request, record: record, snapshot: snapshot)
            session.say([author.remark, entry.remark])
            return .success
        }
    }

    private var fields: [String: String] {
        [
            "reason": reason, "note": note, "meeting": meeting, "count": count, "ref": ref, "revisit_on": revisitOn,
            "found": found,
        ].compactMapValues { $0 }
    }
}
