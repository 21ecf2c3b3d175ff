import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// The record of a meeting before it is held: valid as it stands, and once its commented lines are uncommented (PRODUCT.md §3,
/// `agenda`).
struct MinutesToBe {
    let meeting: NextMeeting
    let host: String
    let told: ToldContent
    let site: Site
    let folders: SiteFolders

    /// - Parameter id: the record's.
    func file(id: String) throws(UneditableFile) -> SourceFile {
        let empty = folders.newFile(of: .meeting, id: id, Array((Self.fence + Self.fence).utf8))
        var edit = try RecordEdit(NamedRecord(kind: .meeting, id: id, file: empty))
        try edit.set("kind", to: meeting.kind.rawValue)
        try edit.set("on", to: meeting.on.description)
        try edit.set("host", to: host)
        let fields = edit.text.file.bytes.dropLast(Self.fence.utf8.count)
        return empty.with(bytes: fields + Array((checks + Self.fence + body).utf8))
    }

    private static let fence = "---\n"

    /// What the meeting uncomments and edits: a line for each open AP that there was on its day, as it looked last.
    private var checks: String {
        guard meeting.kind == .weekly else { return "" }
        let lines = WeeklyAgenda(told.report).plans.filter { told.catalog.plans[$0].createdOn.value <= meeting.on }
            .map { plan in
                let remark = site.ownerAndDue(of: plan, on: meeting.on)
                let outcome = told.report.lastCheck(of: plan)?.outcome.value ?? .onTrack
                return "# - {ap: \(told.catalog.plans[plan].id), outcome: \(outcome.rawValue)}"
                    + (remark.map { "  # \(Self.comment($0))" } ?? "") + "\n"
            }
        return lines.isEmpty ? "" : "checks:\n" + lines.joined()
    }

    /// One line that every reader of YAML takes for a comment.
    private static func comment(_ text: String) -> String {
        String(printable(text).unicodeScalars.filter { !$0.properties.isNoncharacterCodePoint })
    }

    private var body: String {
        let agenda = lists
        let links = RecordLinks(
            told: told,
            place: .folder(folders.content + "/" + RecordKind.meeting.folder, content: folders.content))
        let markdown = ListMarkdown(links: links, heading: { "## \($0)" }, subheading: { "### \($0)" })
        return (agenda.nothing.map { "\n\(SleepingMarkdown.escaped($0))\n" } ?? "") + markdown.text(of: agenda.lists)
    }

    private var lists: (nothing: String?, lists: [TextList]) {
        if meeting.kind == .weekly {
            let agenda = WeeklyAgenda(told.report)
            return (agenda.nothing(told.words), agenda.lists(of: site))
        }
        let agenda = CycleAgenda(told.report)
        return (agenda.nothing(told.words), agenda.lists(of: site))
    }
}
