internal import BackdriveCore
internal import CCmark

/// GitHub's footnotes: a number where the text refers to one, the footnotes at the end with ways back.
extension BodyRenderer {
    /// What is rendered outside a footnote while it is rendered.
    struct OuterPart {
        let note: Int
        let html: BodyHTML
        let gaps: [Body.Gap]
    }

    mutating func renderItem(_ node: MarkdownNode, _ step: WalkStep) {
        guard let note = notes.place(of: node) else { return wrap(step, "<li>", "</li>\n") }
        if step == .enter {
            outerParts.append(OuterPart(note: note, html: html, gaps: gaps))
            html = html.emptied
            gaps = []
        } else if let outer = outerParts.popLast() {
            notes.keep(html, gaps, at: note)
            html = outer.html
            gaps = outer.gaps
        }
    }

    func isNote(_ item: MarkdownNode?) -> Bool { item.flatMap { notes.place(of: $0) } != nil }

    /// Whether a list is made of footnotes, and no list of the body's own.
    func holdsOnlyNotes(_ list: MarkdownNode) -> Bool {
        guard !notes.isEmpty else { return false }
        var item = list.firstChild
        while let current = item, isNote(current) { item = current.next }
        return item == nil
    }

    /// Renders `[^label]` that stands at `index`, with the text before it; answers where it ends.
    mutating func renderReference(
        at index: Int, _ node: MarkdownNode, _ literal: Span<UInt8>, _ range: Range<Int>
    ) -> Int? {
        var close = index + 2
        while close < range.upperBound, literal[close] != UInt8(ascii: "]") {
            if literal[close] == UInt8(ascii: "[") || literal[close].isWhitespace || close - index > 1000 { return nil }
            close += 1
        }
        let label = literal.extracting(index + 2..<min(close, range.upperBound)).withUnsafeBufferPointer { Array($0) }
        guard close < range.upperBound else { return nil }
        guard let (number, reference) = notes.refer(to: label) else {
            if MissingFootnotes.isLabel(label) { noteMissing(index..<close + 1, in: node, literal) }
            return nil
        }
        html.append(raw: literal, range.lowerBound..<index)
        html.append("<sup><a href=\"#")
        append(id: "note-", number)
        html.append("\" id=\"")
        append(id: "noteref-", number, reference)
        html.append("\" role=\"doc-noteref\">", number: number, "</a></sup>")
        return close + 1
    }

    /// The footnotes that something refers to, in the order of their numbers, behind all else.
    mutating func renderNotes() {
        for note in notes.notes where note.number == nil { faults.append(.unusedNote(SourceRange(note.item.label))) }
        guard !notes.numbered.isEmpty else { return }
        html.endLine()
        html.append("<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n")
        for place in notes.numbered { render(notes.notes[place]) }
        html.append("</ol>\n</section>\n")
    }

    /// The ways back stand at the end of its last paragraph.
    private mutating func render(_ note: Footnotes.Note) {
        guard let number = note.number else { return }
        let content = note.content ?? html.emptied
        html.append("<li id=\"")
        append(id: "note-", number)
        html.append("\">\n")
        let start = html.count
        let closing = "</p>\n".utf8
        let endsInParagraph = content.bytes.suffix(closing.count).elementsEqual(closing)
        html.append(raw: content.bytes.span, 0..<content.count - (endsInParagraph ? closing.count : 0))
        gaps += note.gaps.map { Body.Gap(offset: start + $0.offset, filling: $0.filling, range: $0.range) }
        if !endsInParagraph { html.append("<p>") }
        for reference in 1...max(1, note.references) {
            if endsInParagraph || reference > 1 { html.append(" ") }
            html.append("<a href=\"#")
            append(id: "noteref-", number, reference)
            html.append("\" role=\"doc-backlink\">↩")
            if reference > 1 { html.append("<sup>", number: reference, "</sup>") }
            html.append("</a>")
        }
        html.append("</p>\n</li>\n")
    }

    /// `note-2026-W45-1`, and `-2` for the second reference.
    private mutating func append(id kind: StaticString, _ number: Int, _ reference: Int = 1) {
        html.append(kind, escaping: notes.name)
        html.append("-", number: number)
        if reference > 1 { html.append("-", number: reference) }
    }
}
