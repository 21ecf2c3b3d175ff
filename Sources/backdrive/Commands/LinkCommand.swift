import ArgumentParser
import BackdriveCore
import BackdriveSite

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Print the permanent link of records, one a line.",
        discussion: """
            Example: backdrive link AP-K7QX2 P-7M2Q9 --format html

            A record's address never changes. It is absolute where the settings or --base-url say where the site is \
            published, else relative to the site's root.
            """)

    @OptionGroup var options: EditingOptions

    @Option(help: "How a link is written.")
    var format = LinkFormat.markdown

    @OptionGroup var published: BaseURLOption

    @Argument(help: ArgumentHelp("The records, by id or former id.", valueName: "id"))
    var ids: [String]

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings))
            let told = try ToldContent(session.content, of: session.content.snapshot)
            let base = published.baseURL ?? session.catalog.settings.baseURL
            let links = try ids.map { id throws(UsageError) -> String in
                let record = try session.address(of: id, in: told)
                let text = RecordText(of: record, in: told.report, told.words)
                guard let path = text.path else {
                    throw UsageError("\(id) has no page: see backdrive check")
                }
                return format.text(of: text.name, at: base.map { "\($0)/\(path)" } ?? path)
            }
            for link in links { surroundings.output.line(link) }
            if base == nil { surroundings.errors.note(Self.relative) }
            return .success
        }
    }

    private static let relative =
        "base_url is not set, so the address begins at the site's root: set it in backdrive.yml or give --base-url"
}

extension EditingSession {
    /// The record that an id or alias leads to, a cycle without a file too; throws `UsageError` with the nearest name.
    fileprivate func address(of id: String, in told: ToldContent) throws(UsageError) -> RecordAddress {
        if case .cycle(let cycle)? = told.catalog.resolve(id) { return .cycle(cycle) }
        let named = try NamedRecord(id, in: self)
        guard let record = told.catalog.resolve(named.id, as: named.kind) else {
            throw UsageError("\(id) has no page: see backdrive check")
        }
        return record
    }
}

/// The formats of `link` (PRODUCT.md §3).
enum LinkFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, html, plain

    func text(of name: String, at address: String) -> String {
        switch self {
        case .markdown: SleepingMarkdown.link(SleepingMarkdown.escaped(name), to: address)
        case .html: "<a href=\"\(Self.escaped(address))\">\(Self.escaped(name))</a>"
        case .plain: "\(printable(name)) \(printable(address))"
        }
    }

    private static func escaped(_ text: String) -> String {
        printable(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
