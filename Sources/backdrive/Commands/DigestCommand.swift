import ArgumentParser
import BackdriveCore
import BackdriveSite

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Print what waits for one person, or in one source, as Markdown for a chat group's bot.",
        discussion: """
            Examples:
              backdrive digest --owner zhang.wei
              backdrive digest --source req-change

            Andon and High problems that nobody works on, APs that are overdue, at risk or blocked, due soon or \
            unchecked, stale sources, problems to filter, and problems that wait for a verdict; each is a link where the \
            settings or --base-url say where the site is published. Prints nothing when nothing waits. Records with errors \
            are left out (exit 1).
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var published: BaseURLOption

    @Option(help: ArgumentHelp("The person.", valueName: "id"))
    var owner: String?

    @Option(help: ArgumentHelp("The source.", valueName: "id"))
    var source: String?

    /// Of each list; a chat takes no more.
    private static let mostRows = 20

    func validate() throws {
        guard (owner == nil) != (source == nil) else { throw ValidationError("give one of --owner ID and --source ID") }
    }

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings))
            let told = try ToldContent(session.content)
            let reminder = try reminder(session, told)
            let outcome = session.content.showErrors(on: surroundings.errors)
            guard !reminder.lists.isEmpty else { return outcome }
            let base = published.baseURL ?? session.catalog.settings.baseURL
            let markdown = ListMarkdown(
                links: RecordLinks(told: told, place: base.map { .web($0) } ?? .unknown),
                heading: { "**\($0)**" }, subheading: { "**\($0)**" }, most: Self.mostRows)
            let head = SleepingMarkdown.escaped("\(reminder.name) · \(told.report.asOf)")
            surroundings.output.write(Array("**\(head)**\n\(markdown.text(of: reminder.lists))".utf8))
            return outcome
        }
    }

    /// Throws `UsageError` with the nearest name where there is no such person or source.
    private func reminder(_ session: EditingSession, _ told: ToldContent) throws(UsageError) -> Reminder {
        let kind = owner == nil ? RecordKind.source : .person
        let named = try NamedRecord(owner ?? source ?? "", of: [kind], in: session)
        switch told.catalog.resolve(named.id, as: kind) {
        case .person(let person): return Reminder(of: person, on: told.site)
        case .source(let source): return Reminder(of: source, on: told.site)
        default: throw UsageError("the file of \(named.id) has errors: see backdrive check")
        }
    }
}
