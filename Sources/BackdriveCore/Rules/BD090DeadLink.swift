/// A body's links and mentions lead somewhere, and nothing in it is shown otherwise than written (DATA.md §3, "Bodies").
enum BD090DeadLink: RecordRule {
    static let code: RuleCode = 90
    static let severity = Diagnostic.Severity.warning

    static func findings(for record: some Record, in inspection: Inspection) -> [Diagnostic] {
        let body = record.body
        guard !body.faults.isEmpty || !body.gaps.isEmpty else { return [] }
        let faults: [Fault] = body.faults.map { (message(of: $0), $0.range, help(for: $0)) }
        return findings(in: record, faults + body.gaps.compactMap { fault(of: $0, in: record, inspection.catalog) })
    }

    private typealias Fault = (message: String, range: SourceRange, help: String?)

    private static func fault(of gap: Body.Gap, in record: some Record, _ catalog: Catalog) -> Fault? {
        switch gap.filling {
        case .mention(let id, let isBracketed):
            guard catalog.resolve(id) == nil, isBracketed || id.utf8.contains(where: \.isDigit) else { return nil }
            return (unknown(id), gap.range, nearest(to: id, in: catalog))
        case .linkStart(let path, _, _):
            guard catalog.resolve(link: path, in: record) == nil else { return nil }
            return fileFault(path, gap, in: record, catalog)
        case .image(let path, _, _):
            return fileFault(path, gap, in: record, catalog)
        case .linkEnd:
            return nil
        }
    }

    private static func fileFault(
        _ path: String, _ gap: Body.Gap, in record: some Record, _ catalog: Catalog
    ) -> Fault? {
        let target = catalog.attachments.target(ofLink: path, in: record.origin.file)
        return message(of: target, path).map { ($0, gap.range, help(for: target)) }
    }
}

extension BD090DeadLink {
    private static func message(of fault: Body.Fault) -> String {
        switch fault {
        case .rawHTML: "raw HTML is shown as text"
        case .refusedAddress("", _): "the link has no address and stays text"
        case .refusedAddress(let address, _): "the address \(Wording.quoted(address)) is refused and stays text"
        case .missingHeading(let name, _): "there is no heading for \(Wording.quoted("#" + name)) on this page"
        case .controlCharacter: "a control character is shown as U+FFFD"
        }
    }

    private static func help(for fault: Body.Fault) -> String? {
        switch fault {
        case .rawHTML: "write it as Markdown"
        case .refusedAddress: "a link takes an http, https or mailto address, or a file relative to this one"
        case .missingHeading: nil
        case .controlCharacter: "delete it"
        }
    }

    private static func message(of target: Attachments.Target, _ path: String) -> String? {
        let file = Wording.quoted(path)
        switch target {
        case .file, .refused: return nil
        case .missing: return "there is no file \(file) in the content folder"
        case .notAllowed: return "the file \(file) is of a kind that is not published: the link stays text"
        case .tooLarge(let size): return "the file \(file) has \(size) bytes, more than 20 MiB: the link stays text"
        case .writtenBySite: return "the site writes a file of the name \(file) itself: the link stays text"
        }
    }

    private static func help(for target: Attachments.Target) -> String? {
        switch target {
        case .file, .refused, .tooLarge: nil
        case .missing: "a link is relative to the file it stands in; letter case matters"
        case .notAllowed: "published are \(Wording.list(Attachments.allowedEndings.sorted(), joinedBy: "and"))"
        case .writtenBySite: "rename the file"
        }
    }

    private static func unknown(_ id: String) -> String { "no record has the id \(Wording.quoted(id))" }

    private static func nearest(to id: String, in catalog: Catalog) -> String? {
        let names = RecordKind.allCases.flatMap { catalog.names(of: $0) }
        return nearestName(to: id, in: names).map { "did you mean \(Wording.quoted($0))?" }
    }

    static var explanation: Explanation {
        Explanation(
            title: "a link, mention or mark-up of a body that comes to nothing",
            purpose: """
                Links to files are relative and lead to a record's .md file or to an attachment, which is then copied; \
                mentions lead to a record. Other schemes, absolute paths, folders and files of other kinds stay \
                text, and so does raw HTML. A bare id is reported only when it contains a digit.
                """,
            wrong: """
                See [the figures](figures.cvs) and AP-K7QX3.
                """,
            right: """
                See [the figures](figures.csv) and AP-K7QX2.
                """)
    }
}
