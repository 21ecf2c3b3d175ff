import ArgumentParser
import BackdriveCore

struct AgendaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Print the next meeting's record with what it has to decide or check, ready to be filled in.",
        discussion: """
            Examples:
              backdrive agenda cycle
              backdrive agenda weekly --write

            The lists are those of the pages meeting.html and weekly.html, in their order. The weekly record has a commented \
            check of each open AP as it looked last: uncomment those that were looked at, and say how they look now. --on \
            lists what is overdue or due by that day, from all that is known today; --as-of forgets what came later. --write \
            makes the file in meetings/, called by its week or day; no file is written over. Records with errors are left \
            out (exit 1).
            """)

    @OptionGroup var options: ContentOptions

    @Argument(
        help: "Which meeting: \(MeetingArgument.list).", completion: .list(MeetingArgument.names),
        transform: MeetingArgument.named)
    var meeting = MeetingArgument.cycle

    @Option(
        help: ArgumentHelp(
            "The meeting's day, YYYY-MM-DD; else the next one that a cycle's file announces, else --as-of, else today.",
            valueName: "day"),
        transform: DayArgument.parse)
    var on: Day?

    @Option(
        help: ArgumentHelp(
            "A person's id or a name; else the host that the cycle's file names, else the last meeting's.",
            valueName: "person"))
    var host: String?

    @Option(help: ArgumentHelp("The record's id, in place of its week or day.", valueName: "id"))
    var id: String?

    @Flag(help: "Write the record instead of printing it.")
    var write = false

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings), on: on ?? options.asOf)
            let announced =
                on == nil && meeting == .cycle
                ? session.catalog.nextCycleMeeting(onOrAfter: session.day)?.on : nil
            let next = NextMeeting(kind: meeting.kind, on: announced ?? session.day)
            let name = id ?? next.id
            let questions = Questions(askingOn: surroundings.errors)
            if write {
                try session.requireFree(
                    name, as: .meeting,
                    orElse: "go on with that file, or give the meeting's day with --on, or another --id")
            }
            let told = try ToldContent(session.content, asOf: options.asOf ?? next.on)
            let host = try host(of: next, in: told.catalog, questions)
            let minutes = MinutesToBe(meeting: next, host: host, told: told, site: told.site, folders: session.folders)
            let file = try minutes.file(id: name)
            let outcome = session.content.showErrors(on: surroundings.errors)
            session.say([session.remark(onPerson: minutes.host)])
            guard write else {
                surroundings.output.write(file.bytes)
                return outcome
            }
            try await session.commit(PlannedWrites(steps: [.create(.meeting, file)]))
            return outcome
        }
    }

    private func host(of meeting: NextMeeting, in catalog: Catalog, _ questions: Questions) throws(UsageError) -> String
    {
        if let host { return catalog.people.ownID(of: host) }
        if let host = meeting.host(in: catalog) { return host }
        if let answer = questions.answer(to: "host (a person's id or a name):"), !answer.isEmpty { return answer }
        throw UsageError("no earlier meeting of this kind says who hosts it: give --host PERSON")
    }
}

/// The meetings that have an agenda.
enum MeetingArgument: String, CaseIterable {
    case cycle, weekly

    var kind: Meeting.Kind { self == .weekly ? .weekly : .cycle }
}
