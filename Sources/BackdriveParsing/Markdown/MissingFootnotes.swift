import BackdriveCore

/// References to footnotes that a body does not have, `[^1]`, and the lines that were meant to be these footnotes: `[1]: …`,
/// `[^1]：…`, `[^1] …`.
struct MissingFootnotes {
    private let file: SourceFile
    /// The first reference of each label, in order.
    private(set) var references: [(label: String, range: SourceRange)] = []
    /// The first line of each label that may have been meant to be its footnote.
    private var lines: [String: Diagnostic.Edit] = [:]

    /// Whether bytes are what people call footnotes: `[^/]+` is a pattern.
    static func isLabel(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { $0.isAlphanumeric || $0 >= 0x80 || "-_.".utf8.contains($0) }
    }

    /// - Parameters:
    ///   - ranges: of the references, `[^label]`, each.
    ///   - unused: where the labels of link definitions stand that nothing uses.
    init(_ ranges: [SourceRange], in file: SourceFile, _ survey: BodySurvey, unused: Set<Int>) {
        self.file = file
        let byLabel = Dictionary(grouping: ranges) { Self.key(file.text(in: $0).dropFirst(2).dropLast()) }
        var isBehindText = false
        for (line, start) in survey.lineStarts.enumerated() {
            let end = survey.end(ofLine: line, in: file.bytes.span)
            let opening = LabelLine.bracket(in: file.bytes.span, ofLineAt: start)
            if let opening, let line = Self.line(from: opening, to: end, in: file),
                let references = byLabel[Self.key(line.label)], lines[Self.key(line.label)] == nil,
                line.hasColon || references.contains(where: { Int($0.start) != opening }),
                // A link definition that something uses is one.
                !line.mayDefine || isBehindText || unused.contains(opening)
            {
                lines[Self.key(line.label)] = line.edit
            }
            isBehindText = file.bytes[start..<end].contains { !$0.isBlank }
        }
        references = byLabel.compactMap { label, ranges in
            let line = lines[label].map { Int($0.range.start) }
            return (ranges.first { Int($0.start) != line } ?? ranges.first).map { (label, $0) }
        }.sorted { $0.range.start < $1.range.start }
    }

    private static func key(_ label: some StringProtocol) -> String { label.lowercased() }

    /// A line that begins with a label.
    private struct Line {
        let label: String
        let hasColon: Bool
        /// Whether it may be a link definition as it stands.
        let mayDefine: Bool
        /// What makes a footnote of it.
        let edit: Diagnostic.Edit
    }

    private static func line(from opening: Int, to end: Int, in file: SourceFile) -> Line? {
        let line = file.text(in: SourceRange(opening, end))
        guard let closing = line.firstIndex(of: "]") else { return nil }
        let label = line[..<closing].dropFirst().drop { $0 == "^" }
        let rest = line[closing...].dropFirst()
        let content = rest.drop { ":： \t".contains($0) }
        guard isLabel(Array(label.utf8)), !content.isEmpty, content.startIndex > rest.startIndex else { return nil }
        let head = line[..<content.startIndex]
        let bare = head.reversed().drop { $0 == " " || $0 == "\t" }.count
        let isSpaced = bare < head.count
        let written = SourceRange(opening, opening + head.prefix(bare).utf8.count)
        let text = "[^\(label)]:" + (isSpaced ? "" : " ")
        guard file.text(in: written) != text else { return nil }
        return Line(
            label: String(label), hasColon: rest.hasPrefix(":") || rest.hasPrefix("："),
            mayDefine: rest.hasPrefix(":") && !content.contains { " \t".contains($0) },
            edit: Diagnostic.Edit(written, text))
    }

    /// What makes footnotes of the lines, in order; of `unused` ones too, where there is one and one is missing.
    func edits(besides unused: [SourceRange]) -> [(label: String, edit: Diagnostic.Edit)] {
        var edits = references.compactMap { reference in lines[reference.label].map { (reference.label, $0) } }
        let left = references.filter { lines[$0.label] == nil }
        if left.count == 1, unused.count == 1 {
            edits.append((left[0].label, Diagnostic.Edit(unused[0], file.text(in: left[0].range))))
        }
        return edits.sorted { $0.1.range.start < $1.1.range.start }
    }
}

extension BodyRenderer {
    mutating func noteMissing(_ range: Range<Int>, in node: MarkdownNode, _ literal: Span<UInt8>) {
        guard let range = locate({ $0.range(of: range, in: node, literal) }),
            range.start == 0 || file.bytes[range.bytes.lowerBound - 1] != UInt8(ascii: "\\")
        else { return }
        missingNotes.append(range)
    }

    /// Puts one fault for each footnote that is missing, on the line that was meant to be it, where its mended line is one.
    mutating func noteMissingNotes(_ survey: BodySurvey, isTrial: Bool) {
        guard !missingNotes.isEmpty else { return }
        guard !isTrial, let start = survey.lineStarts.first else {
            faults += missingNotes.map { .missingNote($0) }
            return
        }
        let unused = Set((layout?.unusedDefinitions ?? []).map(\.lowerBound))
        let missing = MissingFootnotes(missingNotes, in: file, survey, unused: unused)
        let edits = missing.edits(besides: notes.notes.filter { $0.number == nil }.map { SourceRange($0.item.label) })
        let left = edits.isEmpty ? [] : labelsMissing(after: edits.map(\.edit), from: start)
        let mended = Dictionary(firstOf: edits.filter { !left.contains($0.label) })
        let places = Set(mended.values.map(\.range.start))
        faults.removeAll { places.contains($0.range.start) }
        faults += missing.references.map { reference in
            mended[reference.label].map { .misspeltNote(file.text(in: reference.range), $0) }
                ?? .missingNote(reference.range)
        }
    }

    /// The labels in lower case that have no footnote still in the file as edits make it.
    private func labelsMissing(after edits: [Diagnostic.Edit], from start: Int) -> Set<String> {
        let mended = file.applying(edits)
        let body = Markdown.rendered(mended, from: start, isShown: false, keepsLinks: false, isTrial: true).body
        return Set(
            body.faults.compactMap { fault in
                guard case .missingNote(let range) = fault else { return nil }
                return mended.text(in: range).dropFirst(2).dropLast().lowercased()
            })
    }
}
