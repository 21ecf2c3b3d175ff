/// A body's links and mentions lead somewhere, and nothing in it is shown otherwise than written (DATA.md §3, "Bodies").
enum BD090DeadLink: CatalogRule {
    static let code: RuleCode = 90
    static let severity = Diagnostic.Severity.warning

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        var faults: [SearchedFault] = []
        catalog.forEachRecord { record, _ in
            let file = record.origin.file
            faults += record.body.faults.map { fault in
                let (message, help) = text(of: fault)
                return SearchedFault(file: file, range: fault.range, message: message) { help }
            }
            faults += record.body.gaps.compactMap { fault(of: $0, in: record, catalog) }
        }
        return findings(faults)
    }

    private static func fault(of gap: Body.Gap, in record: some Record, _ catalog: Catalog) -> SearchedFault? {
        switch gap.filling {
        case .mention(let id, let isBracketed):
            guard isBracketed || isReported(id) else { return nil }
            return unknown(Located(id, gap.range), in: record.origin.file, catalog)
        case .linkStart(let path, let fragment, _):
            guard let target = catalog.resolve(link: path, in: record) else {
                return fileFault(path, gap, in: record, catalog)
            }
            guard let fragment, !fragment.isEmpty, let other = catalog.record(at: target),
                other.body.anchor(for: fragment) == nil
            else { return nil }
            return SearchedFault(
                file: record.origin.file, range: gap.range, message: missingHeading(fragment, in: other.id)
            ) { nil }
        case .image(let path, _, _):
            return fileFault(path, gap, in: record, catalog)
        case .linkEnd:
            return nil
        }
    }

    private static func fileFault(
        _ path: String, _ gap: Body.Gap, in record: some Record, _ catalog: Catalog
    ) -> SearchedFault? {
        let file = record.origin.file
        let target = catalog.attachments.target(ofLink: path, in: file)
        return message(of: target, path).map { message in
            SearchedFault(file: file, range: gap.range, message: message) { help(for: target) }
        }
    }

    private static func text(of fault: Body.Fault) -> (message: String, help: String?) {
        let address = "a link takes an http, https or mailto address, or a file relative to this one"
        switch fault {
        case .rawHTML: return ("raw HTML is shown as text", "write it as Markdown")
        case .refusedAddress("", _): return ("the link has no address and stays text", address)
        case .refusedAddress(let refused, _):
            return ("the address \(Wording.quoted(refused)) is refused and stays text", address)
        case .missingHeading(let name, _): return (missingHeading(name, in: nil), nil)
        case .controlCharacter: return ("a control character is shown as U+FFFD", "delete it")
        }
    }

    /// - Parameter id: of another record.
    private static func missingHeading(_ name: String, in id: String?) -> String {
        "there is no heading for \(Wording.quoted("#" + name)) \(id.map { "in \($0)" } ?? "on this page")"
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

    /// A bare id without a digit is a word.
    fileprivate static func isReported(_ id: String) -> Bool { id.utf8.contains(where: \.isDigit) }

    /// An id that names no record.
    fileprivate static func unknown(_ id: Located<String>, in file: SourceFile, _ catalog: Catalog) -> SearchedFault? {
        guard catalog.resolve(id.value) == nil else { return nil }
        return SearchedFault(
            file: file, range: id.range, message: "no record has the id \(Wording.quoted(id.value))"
        ) {
            nearest(to: id.value, in: catalog)
        }
    }

    private static func nearest(to id: String, in catalog: Catalog) -> String? {
        nearestName(to: id, in: RecordKind.allCases.flatMap { catalog.names(of: $0) }).map(Wording.didYouMean)
    }

    static let explanation = Explanation(
        title: "a link, mention or mark-up of a body that comes to nothing",
        purpose: """
            Links to files are relative and lead to a record's .md file or to an attachment, which is then copied; \
            mentions lead to a record. Other schemes, absolute paths, folders and files of other kinds stay text, and \
            so does raw HTML. A bare id is reported only when it contains a digit.
            """,
        wrong: "See [the figures](figures.cvs) and AP-K7QX3.",
        right: "See [the figures](figures.csv) and AP-K7QX2.")
}

extension Catalog {
    /// The bare ids of a text that name no record, each with the nearest one (DATA.md §3, "Mentions").
    package func unknownIDs(among ids: [Located<String>], in file: SourceFile) -> [Diagnostic] {
        BD090DeadLink.findings(
            ids.filter { BD090DeadLink.isReported($0.value) }.compactMap { BD090DeadLink.unknown($0, in: file, self) })
    }
}
