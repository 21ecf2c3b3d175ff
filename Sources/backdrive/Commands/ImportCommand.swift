import ArgumentParser
import BackdriveCore

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make problems, or occurrences of one, of the rows that another system exports; again and again.",
        discussion: """
            Examples:
              backdrive import tapd stories.csv --source req-change --dry-run
              backdrive import csv incidents.csv --source online-issues --map title=summary --map occurrences.ref=ticket
              backdrive import csv incidents.csv --into P-7M2Q9 --map occurrences.ref=ticket

            A row is known by its key: where that stands in a problem's occurrences as ref, or its link in links as url, \
            the row is passed over, so that an export may be imported again. Each other row becomes a problem with one \
            occurrence, or with --into an occurrence of that problem.

            The file is a table with a header, in UTF-8 or GB18030. csv knows columns that are called like a problem's \
            fields, tapd those of TAPD's lists (ID, 标题, 创建时间, 创建人, 处理人, 链接, 标签, 详细描述). --map \
            FIELD=COLUMN names another column, FIELD= leaves the field out; FIELD is a problem's field (see backdrive new \
            --help) with a dot for nesting, occurrences.ref for the key, or body. A handler who is nobody of the content \
            folder's people is left out.

            A row that cannot be imported is named by its line, and nothing is written (exit 1); --keep-going imports the \
            others (exit 1 too).
            """)

    @OptionGroup var options: EditingOptions
    @OptionGroup var day: EntryDayOption

    @Argument(
        help: ArgumentHelp("What wrote the file: \(ExportKind.list).", valueName: "kind"),
        completion: .list(ExportKind.names), transform: ExportKind.named)
    var kind: ExportKind

    @Argument(help: ArgumentHelp("The export.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The source that the problems come from.", valueName: "id"))
    var source: String?

    @Option(help: ArgumentHelp("The problem that all rows become occurrences of.", valueName: "id"))
    var into: String?

    @Option(help: ArgumentHelp("Which column fills a field; may be given several times.", valueName: "field=column"))
    var map: [String] = []

    @Flag(help: "Write nothing; print what each row would become, and which column fills what.")
    var dryRun = false

    @Flag(help: "Import the rows that can be; still exits 1 when there are others.")
    var keepGoing = false

    @Option(help: ArgumentHelp("Who imports; else the person whose email is git's user.email.", valueName: "person"))
    var by: String?

    func run() async throws {
        try await Run.command { surroundings in
            let maps = try map.map { argument throws(UsageError) in try ColumnMap(argument) }
            let session = try await EditingSession(options.pipeline(surroundings), on: day.on)
            let destination = try session.importDestination(source: source, problem: into)
            let export = try ExportFile(file, in: surroundings)
            let columns = try ExportColumns(export.header, of: kind, maps, isForOccurrences: into != nil)
            let author = try await session.author(by)
            let task = Import(session: session, destination: destination, author: author.name)
            let plan = try await ImportPlan(export, columns, of: kind, by: task)

            let report = ImportReport(plan: plan, export: export, columns: columns, destination: destination)
            for fault in report.faults { surroundings.errors.line(printable(fault)) }
            if dryRun { for line in report.preview { surroundings.output.line(printable(line)) } }
            guard plan.faults.isEmpty || keepGoing else {
                surroundings.errors.line("Nothing was written; --keep-going imports the other rows.")
                return .contentErrors
            }
            try plan.judgement.requireNoErrors()
            if !dryRun { try session.write(plan.writes) }
            if !plan.entries.isEmpty { session.say([author.remark]) }
            for line in report.summary(isDryRun: dryRun) { surroundings.errors.line(printable(line)) }
            surroundings.errors.showCount(ofWarnings: plan.judgement.added.count)
            return plan.faults.isEmpty ? .success : .contentErrors
        }
    }
}

extension EditingSession {
    /// Throws `UsageError` for a source or problem that there is not, where neither is given, and for a source that is not the
    /// problem's.
    fileprivate func importDestination(source: String?, problem: String?) throws(UsageError) -> Import.Destination {
        switch (source, problem) {
        case (nil, nil): throw UsageError("import needs --source, or --into for occurrences of one problem")
        case (let source?, nil):
            return .problems(source: try NamedRecord(source, of: [.source], in: self).id)
        case (let source, let problem?):
            let problem = try NamedRecord(problem, of: [.problem], in: self)
            if let source {
                let given = try NamedRecord(source, of: [.source], in: self).id
                let own = catalog.problems[id: problem.id]?.source.value
                guard let own, catalog.resolve(own, as: .source).flatMap(catalog.record)?.id == given else {
                    throw UsageError("\(problem.id) is a problem of another source than \(given): leave --source out")
                }
            }
            return .occurrences(of: problem)
        }
    }
}
