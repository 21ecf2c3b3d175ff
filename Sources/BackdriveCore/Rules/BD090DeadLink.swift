/// A body's links and mentions lead somewhere, and nothing in it is shown otherwise than written (DATA.md §3, "Bodies").
enum BD090DeadLink: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        var faults: [SearchedFault] = []
        catalog.forEachRecord { record, _ in
            faults += record.body.faults.map { fault($0, in: record, catalog) }
            faults += record.body.gaps.compactMap { gap in
                inspection.misnamed.isMeant(by: gap.filling) ? nil : fault(of: gap, in: record, catalog)
            }
        }
        return findings(faults)
    }

    private static func fault(of gap: Body.Gap, in record: some Record, _ catalog: Catalog) -> SearchedFault? {
        let file = record.origin.file
        switch gap.filling {
        case .mention(let id, let isBracketed):
            guard isReported(id) || (isBracketed && catalog.mayMean(id)) else { return nil }
            return unknown(Located(id, gap.range), in: file, catalog)
        case .linkStart(let path, let fragment, _):
            guard let target = catalog.resolve(link: path, in: record) else {
                return fileFault(path, gap.range, file, catalog)
            }
            guard let fragment, !fragment.isEmpty, let other = catalog.record(at: target),
                other.body.anchor(for: fragment) == nil
            else { return nil }
            return SearchedFault(
                missingHeading(fragment, in: other.id), at: gap.range, in: file,
                saying: other.body.heading(meantBy: fragment).map(Wording.didYouMean))
        case .image(let path, _, _):
            guard catalog.resolve(link: path, in: record) != nil else {
                return fileFault(path, gap.range, file, catalog)
            }
            return SearchedFault(
                "\(Wording.quoted(path)) is a record and no image: an image shows an attachment", at: gap.range,
                in: file,
                saying: "leave the ! out: then it is a link to the record's page")
        case .linkEnd, .alertTitle:
            return nil
        }
    }

    private static func fileFault(
        _ path: String, _ range: SourceRange, _ file: SourceFile, _ catalog: Catalog
    ) -> SearchedFault? {
        if file.contentPath(ofLink: path) == catalog.settings.file.contentPath {
            return SearchedFault(
                "\(Wording.quoted(path)) is there, but the settings are no attachment: the link stays text", at: range,
                in: file, saying: "leave the link out")
        }
        let target = catalog.attachments.target(ofLink: path, in: file)
        return target.fault(of: path, calledBy: "file", ": the link stays text").map {
            SearchedFault(
                $0, at: range, in: file, saying: writing(linkMeantBy: path, in: file, catalog) ?? help(for: target))
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

    /// What is said of each kind of fault, and what to do instead.
    private static func fault(_ fault: Body.Fault, in record: some Record, _ catalog: Catalog) -> SearchedFault {
        let file = record.origin.file
        func told(_ message: String, _ help: @escaping @autoclosure () -> String?) -> SearchedFault {
            SearchedFault(message, at: fault.range, in: file, saying: help())
        }
        func quoted(_ range: SourceRange) -> String { Wording.quoted(file.text(in: range)) }
        func mended(_ edit: Diagnostic.Edit) -> String {
            line(around: edit.range, with: [edit], in: file) ?? "write \(edit.text)"
        }
        switch fault {
        case .rawHTML(let range): return told("raw HTML is shown as text", image(ofHTML: range, in: file, catalog))
        case .refusedAddress(let address, _):
            let what = address.isEmpty ? "the link has no address" : "the address \(Wording.quoted(address)) is refused"
            return told(
                "\(what) and stays text",
                writing(linkMeantBy: address, in: file, catalog)
                    ?? "a link takes an http, https or mailto address, or a file relative to this one")
        case .missingHeading(let name, _):
            return told(missingHeading(name, in: nil), record.body.heading(meantBy: name).map(Wording.didYouMean))
        case .controlCharacter: return told("a control character is shown as U+FFFD", "delete it")
        case .blockedEmphasis(let mark, let range, let edits):
            let (stars, name) = (
                file.text(in: range).filter("*_~".contains), mark == " " ? "blank" : Wording.quoted(mark)
            )
            return told(
                "\(mark == " " ? "a " : "")\(name) inside \(stars) keeps it from making emphasis: the reader sees \(stars)",
                line(around: range, with: edits, in: file)
                    ?? "write \(mark == " " ? "the " : "")\(name) on the other side of the stars")
        case .brokenLink(_, let edit):
            let hasBlank = edit.text.hasSuffix(">)") || edit.text.contains("%20")
            return told(
                "\(quoted(edit.range)) is no link\(hasBlank ? ", as its address holds a blank" : ""): the reader sees its "
                    + "brackets", mended(edit))
        case .headingMarks(let edit):
            return told(
                "\(quoted(edit.range)) makes no heading without a blank behind it: the reader sees the marks",
                mended(edit))
        case .unusedDefinition(let range):
            return told(
                "nothing uses the link definition \(quoted(range)): GitHub does not show this line",
                line(around: range, with: [Diagnostic.Edit(range.opening, "\\")], in: file)
                    ?? "write a backslash before the bracket")
        case .unusedNote(let range):
            return told(
                "nothing refers to the footnote \(quoted(range)): it is not shown",
                "refer to it with \(file.text(in: range)), or delete it")
        case .missingNote(let range):
            return told(
                "there is no footnote \(quoted(range)): the reader sees its brackets",
                "write what it says on a line of its own below: \(file.text(in: range)): …")
        case .misspeltNote(let label, let edit):
            return told(
                "\(quoted(edit.range)) begins no footnote: \(Wording.quoted(label)) leads nowhere, and the reader sees its "
                    + "brackets", mended(edit))
        }
    }

    /// The image that a tag of raw HTML shows, as Markdown.
    private static func image(ofHTML range: SourceRange, in file: SourceFile, _ catalog: Catalog) -> String {
        file.imageOfHTML(in: range).flatMap { image in
            catalog.attachments.meant(byLink: image.source, in: file).map {
                "write ![\(image.text)](\(file.link(to: $0)))"
            }
        } ?? "write it as Markdown"
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

    /// - Parameter id: of another record.
    private static func missingHeading(_ name: String, in id: String?) -> String {
        "there is no heading for \(Wording.quoted("#" + name)) \(id.map { "in \($0)" } ?? "on this page")"
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
        // `![[shot.png]]`
        let isImage = file.bytes[..<Int(id.range.start)].last == UInt8(ascii: "!")
        return SearchedFault(
            "no record has the id \(Wording.quoted(id.value))", at: id.range, in: file,
            saying: catalog.attachments.meant(byLink: id.value, in: file).map {
                "write [\(id.value)](\(file.link(to: $0))), or ![\(id.value)](\(file.link(to: $0))) for an image"
            } ?? catalog.help(for: id.value, of: RecordKind.allCases)?.text
                ?? (isImage ? "write ![\(id.value)](\(id.value)), and lay the file beside this one" : nil))
    }

    static let explanation = Explanation(
        code: 90, severity: .warning, title: "a link, mention or mark-up of a body that comes to nothing",
        purpose: """
            Links to files are relative and lead to a record's .md file or to an attachment, which is then copied; \
            mentions lead to a record. Other schemes, absolute paths, folders and files of other kinds stay text, and \
            so does raw HTML. A bare id is reported only when it contains a digit. A line that begins with [label]: and \
            that no link uses would vanish on GitHub, and stars beside a full-width mark (**结论：**下周) would be shown.
            """,
        wrong: "See [the figures](figures.cvs) and AP-K7QX3.",
        right: "See [the figures](figures.csv) and AP-K7QX2.")
}

extension Attachments.Target {
    /// Why what a link names is not shown; nil where it is, and where it has a finding of its own.
    ///
    /// - Parameter noun: what it is to be: `file`, `logo`.
    func fault(of link: String, calledBy noun: String, _ consequence: String = "") -> String? {
        let name = Wording.quoted(link)
        return switch self {
        case .file, .refused: nil
        case .missing: "there is no file \(name) in the content folder"
        case .notAllowed: "the \(noun) \(name) is of a kind that is not published\(consequence)"
        case .tooLarge(let size): "the \(noun) \(name) has \(size) bytes, more than 20 MiB\(consequence)"
        case .writtenBySite: "the site writes a file of the name \(name) itself\(consequence)"
        }
    }
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
