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
                SearchedFault(file: file, range: fault.range, message: message(of: fault, in: file)) {
                    help(for: fault, in: record, catalog).map { SearchedFault.Help(text: $0) }
                }
            }
            faults += record.body.gaps.compactMap { gap in
                inspection.misnamed.isMeant(by: gap.filling) ? nil : fault(of: gap, in: record, catalog)
            }
        }
        return findings(faults)
    }

    private static func fault(of gap: Body.Gap, in record: some Record, _ catalog: Catalog) -> SearchedFault? {
        switch gap.filling {
        case .mention(let id, let isBracketed):
            guard isReported(id) || (isBracketed && catalog.mayMean(id)) else { return nil }
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
            ) { other.body.heading(meantBy: fragment).map { SearchedFault.Help(text: Wording.didYouMean($0)) } }
        case .image(let path, _, _):
            guard catalog.resolve(link: path, in: record) == nil else { return imageOfRecord(path, gap, in: record) }
            return fileFault(path, gap, in: record, catalog)
        case .linkEnd, .alertTitle:
            return nil
        }
    }

    private static func imageOfRecord(_ path: String, _ gap: Body.Gap, in record: some Record) -> SearchedFault {
        SearchedFault(
            file: record.origin.file, range: gap.range,
            message: "\(Wording.quoted(path)) is a record and no image: an image shows an attachment"
        ) { SearchedFault.Help(text: "leave the ! out: then it is a link to the record's page") }
    }

    private static func fileFault(
        _ path: String, _ gap: Body.Gap, in record: some Record, _ catalog: Catalog
    ) -> SearchedFault? {
        let file = record.origin.file
        if file.contentPath(ofLink: path) == catalog.settings.file.contentPath {
            let message = "\(Wording.quoted(path)) is there, but the settings are no attachment: the link stays text"
            return SearchedFault(file: file, range: gap.range, message: message) {
                SearchedFault.Help(text: "leave the link out")
            }
        }
        let target = catalog.attachments.target(ofLink: path, in: file)
        return message(of: target, path).map { message in
            SearchedFault(file: file, range: gap.range, message: message) {
                (writing(linkMeantBy: path, in: file, catalog) ?? help(for: target)).map {
                    SearchedFault.Help(text: $0)
                }
            }
        }
    }

    /// The link to the record or the attachment that an address was probably meant for.
    private static func writing(linkMeantBy address: String, in file: SourceFile, _ catalog: Catalog) -> String? {
        record(meantBy: address.replacing("\\", with: "/"), in: file, catalog)
            ?? (isHost(address.prefix { $0 != "/" }, hasPath: address.contains("/")) ? "write https://\(address)" : nil)
            ?? catalog.attachments.meant(byLink: address, in: file).map { "write \(file.link(to: $0))" }
    }

    /// Whether the first part of an address is the name of a web host, and no folder's or file's: `wiki.example.com`,
    /// `example.cn` with a path behind it.
    private static func isHost(_ name: Substring, hasPath: Bool) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > (hasPath ? 1 : 2)
            && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") } }
            && (labels.last.map { $0.count > 1 && $0.allSatisfy(\.isLetter) } ?? false)
    }

    /// The link to the record whose file's name a path ends with, in another folder or letter case.
    private static func record(meantBy path: String, in file: SourceFile, _ catalog: Catalog) -> String? {
        let name = path.split(separator: "/").last ?? ""
        let folder = path.split(separator: "/").dropLast().last.flatMap { RecordKind(folder: $0) }
        guard
            path.lowercased().hasSuffix(".md") || folder?.accepts(id: String(name)) ?? false
                || RecordKind.minted.contains(where: { $0.accepts(id: String(name)) })
        else { return nil }
        let id = path.lowercased().hasSuffix(".md") ? name.dropLast(3) : name
        let meant = [String(id), id.uppercased(), id.lowercased()].lazy.compactMap { catalog.resolve($0) }.first
        guard let meant, let record = catalog.record(at: meant) else { return nil }
        return "write \(file.link(to: record.origin.file.contentPath)), or just [[\(record.id)]]"
    }

    private static func message(of fault: Body.Fault, in file: SourceFile) -> String {
        switch fault {
        case .rawHTML: "raw HTML is shown as text"
        case .refusedAddress("", _): "the link has no address and stays text"
        case .refusedAddress(let refused, _): "the address \(Wording.quoted(refused)) is refused and stays text"
        case .missingHeading(let name, _): missingHeading(name, in: nil)
        case .controlCharacter: "a control character is shown as U+FFFD"
        case .blockedEmphasis(let mark, let range, _):
            "\(mark == " " ? "a blank" : Wording.quoted(mark)) inside \(stars(in: range, of: file)) keeps it from making emphasis: the reader sees \(stars(in: range, of: file))"
        case .brokenLink(_, let edit):
            "\(Wording.quoted(file.text(in: edit.range))) is no link: the reader sees its brackets"
        case .headingMarks(let edit):
            "\(Wording.quoted(file.text(in: edit.range))) makes no heading without a blank behind it: the reader sees the marks"
        case .unusedDefinition(let range):
            "nothing uses the link definition \(Wording.quoted(file.text(in: range))): GitHub does not show this line"
        case .unusedNote(let range):
            "nothing refers to the footnote \(Wording.quoted(file.text(in: range))): it is not shown"
        case .missingNote(let range):
            "there is no footnote \(Wording.quoted(file.text(in: range))): the reader sees its brackets"
        case .misspeltNote(let label, let edit):
            "\(Wording.quoted(file.text(in: edit.range))) begins no footnote: \(Wording.quoted(label)) leads nowhere, and the "
                + "reader sees its brackets"
        }
    }

    private static func help(for fault: Body.Fault, in record: some Record, _ catalog: Catalog) -> String? {
        let file = record.origin.file
        return switch fault {
        case .rawHTML(let range):
            file.imageOfHTML(in: range).flatMap { image in
                catalog.attachments.meant(byLink: image.source, in: file).map {
                    "write ![\(image.text)](\(file.link(to: $0)))"
                }
            } ?? "write it as Markdown"
        case .refusedAddress(let address, _):
            writing(linkMeantBy: address, in: file, catalog)
                ?? "a link takes an http, https or mailto address, or a file relative to this one"
        case .missingHeading(let name, _): record.body.heading(meantBy: name).map(Wording.didYouMean)
        case .controlCharacter: "delete it"
        case .blockedEmphasis(let mark, let range, let edits):
            line(around: range, with: edits, in: file)
                ?? "write \(mark == " " ? "the blank" : Wording.quoted(mark)) on the other side of the stars"
        case .brokenLink(_, let edit), .headingMarks(let edit):
            line(around: edit.range, with: [edit], in: file) ?? "write \(edit.text)"
        case .unusedDefinition(let range):
            line(
                around: range,
                with: [Diagnostic.Edit(SourceRange(range.bytes.lowerBound, range.bytes.lowerBound), "\\")], in: file)
                ?? "write a backslash before the bracket"
        case .unusedNote(let range): "refer to it with \(file.text(in: range)), or delete it"
        case .missingNote(let range): "write what it says on a line of its own below: \(file.text(in: range)): …"
        case .misspeltNote(_, let edit): line(around: edit.range, with: [edit], in: file) ?? "write \(edit.text)"
        }
    }

    /// The whole line as it should be; nil when it is too long to be shown.
    private static func line(around range: SourceRange, with edits: [Diagnostic.Edit], in file: SourceFile) -> String? {
        guard let line = file.lineAround(range, atMost: 300) else { return nil }
        var text = ""
        var start = line.lowerBound
        for edit in edits where edit.range.bytes.lowerBound >= start && edit.range.bytes.upperBound <= line.upperBound {
            text += file.text(in: SourceRange(start, edit.range.bytes.lowerBound)) + edit.text
            start = edit.range.bytes.upperBound
        }
        return "write \(text)\(file.text(in: SourceRange(start, line.upperBound)))"
    }

    private static func stars(in range: SourceRange, of file: SourceFile) -> String {
        file.text(in: range).filter("*_~".contains)
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
        guard catalog.resolve(id.value) == nil, !catalog.unreadKinds.contains(where: { $0.accepts(id: id.value) })
        else {
            return nil
        }
        return SearchedFault(
            file: file, range: id.range, message: "no record has the id \(Wording.quoted(id.value))"
        ) {
            // `![[shot.png]]`
            let isImage = file.bytes[..<Int(id.range.start)].last == UInt8(ascii: "!")
            let help =
                catalog.attachments.meant(byLink: id.value, in: file).map {
                    "write [\(id.value)](\(file.link(to: $0))), or ![\(id.value)](\(file.link(to: $0))) for an image"
                }
                ?? catalog.help(for: id.value, of: RecordKind.allCases)?.text
                ?? (isImage ? "write ![\(id.value)](\(id.value)), and lay the file beside this one" : nil)
            return help.map { SearchedFault.Help(text: $0) }
        }
    }

    static let explanation = Explanation(
        title: "a link, mention or mark-up of a body that comes to nothing",
        purpose: """
            Links to files are relative and lead to a record's .md file or to an attachment, which is then copied; \
            mentions lead to a record. Other schemes, absolute paths, folders and files of other kinds stay text, and \
            so does raw HTML. A bare id is reported only when it contains a digit. A line that begins with [label]: and \
            that no link uses would vanish on GitHub, and stars beside a full-width mark (**结论：**下周) would be shown.
            """,
        wrong: "See [the figures](figures.cvs) and AP-K7QX3.",
        right: "See [the figures](figures.csv) and AP-K7QX2.")
}

extension Catalog {
    /// Whether a text between double brackets is an id, though no record's, or what a record is called.
    fileprivate func mayMean(_ text: String) -> Bool {
        RecordKind.allCases.contains { $0.accepts(id: text) } || id(ofRecordCalled: text) != nil
    }

    /// The bare ids of a text that name no record, each with the nearest one (DATA.md §3, "Mentions").
    package func unknownIDs(among ids: [Located<String>], in file: SourceFile) -> [Diagnostic] {
        BD090DeadLink.findings(
            ids.filter { BD090DeadLink.isReported($0.value) }.compactMap { BD090DeadLink.unknown($0, in: file, self) })
    }
}
