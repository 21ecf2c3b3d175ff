/// A record's Markdown body, rendered to safe HTML once, with gaps where a page must first look something up.
///
/// The HTML between the gaps is complete and safe as it stands. A gap is filled when the page is made, because what a
/// mention shows (title, state) is known only when all records are read.
package struct Body: Sendable {
    package let html: [UInt8]
    /// In the order of their offsets.
    package let gaps: [Gap]
    package let headings: [Heading]
    /// What the reader of the body could not take as written, for BD090.
    package let faults: [Fault]
    /// Of the headings: a body may link to a thousand of its thousand headings.
    private let anchors: Set<String>

    package init(html: [UInt8], gaps: [Gap], headings: [Heading], faults: [Fault]) {
        self.html = html
        self.gaps = gaps
        self.headings = headings
        anchors = Set(headings.lazy.map(\.anchor))
        self.faults = faults
    }

    /// The link to the heading that a fragment was probably meant for; nil where none is near.
    func heading(meantBy fragment: String) -> String? {
        nearestName(to: fragment, in: headings.map { String($0.anchor.dropFirst(Heading.anchorPrefix.count)) })
            .map { "#\($0)" }
    }

    package static let empty = Body(html: [], gaps: [], headings: [], faults: [])

    /// The anchor of the heading that a link's fragment means; nil when no heading has it.
    package func anchor(for fragment: String) -> String? { Heading.anchor(for: fragment, among: anchors) }

    /// A place in `html` that is filled when the page is made.
    package struct Gap: Sendable {
        /// Where in `html` the filling goes.
        package let offset: Int
        package let filling: Filling
        /// Where in the source file it was written.
        package let range: SourceRange

        package init(offset: Int, filling: Filling, range: SourceRange) {
            self.offset = offset
            self.filling = filling
            self.range = range
        }
    }

    package enum Filling: Sendable, Hashable {
        /// A record's id in running text: bare (`AP-K7QX2`) or bracketed (`[[li.na]]`).
        case mention(id: String, isBracketed: Bool)
        /// `<a …>` of a relative address, as written but percent-decoded; `fragment` without its `#`.
        case linkStart(path: String, fragment: String?, title: String?)
        /// `</a>` of the nearest `linkStart` before it.
        case linkEnd
        /// An image at a relative address; `alternative` is plain text.
        case image(path: String, alternative: String, title: String?)
        /// What an alert is called in the page's language.
        case alertTitle(Alert)
    }

    /// GitHub's kinds of quotes that stand out.
    package enum Alert: String, Sendable, Hashable, CaseIterable { case note, tip, important, warning, caution }

    package struct Heading: Sendable, Hashable {
        package let level: Int
        package let text: String
        /// The heading's `id` in the page, unique within the body and prefixed so that it meets no other id.
        package let anchor: String

        package static let anchorPrefix = "body-"

        /// The one of `anchors` that a fragment means: without the prefix, as on GitHub, or spelled as in the page.
        package static func anchor(for fragment: String, among anchors: Set<String>) -> String? {
            let name = fragment.lowercased()
            return [anchorPrefix + name, name].first(where: anchors.contains)
        }

        package init(level: Int, text: String, anchor: String) {
            self.level = level
            self.text = text
            self.anchor = anchor
        }
    }

    package enum Fault: Sendable, Hashable {
        case rawHTML(SourceRange)
        /// A scheme other than http, https and mailto, an absolute path, a folder, or no address at all.
        case refusedAddress(String, SourceRange)
        /// A link to a heading that the body does not have; the fragment without its `#`.
        case missingHeading(String, SourceRange)
        case controlCharacter(SourceRange)
        /// Emphasis whose stars are shown, because of a punctuation mark on their inner side; the edits mend all of
        /// them in one block.
        case blockedEmphasis(mark: String, SourceRange, edits: [Diagnostic.Edit])
        /// What shows its brackets and was meant to be a link to an address; the edit makes it one.
        case brokenLink(String, Diagnostic.Edit)
        /// A link definition, `[label]`, that nothing uses, so that GitHub shows no trace of it.
        case unusedDefinition(SourceRange)
        /// Marks that were to begin a heading, `##`; the edit adds the blank that is missing behind them.
        case headingMarks(Diagnostic.Edit)
        /// A footnote, `[^label]`, that nothing refers to.
        case unusedNote(SourceRange)
        /// A reference, `[^label]`, to a footnote that there is not.
        case missingNote(SourceRange)
        /// What was meant to begin the footnote of a reference, `[^label]`; the edit makes it begin one.
        case misspeltNote(String, Diagnostic.Edit)

        package var range: SourceRange {
            switch self {
            case .rawHTML(let range), .refusedAddress(_, let range), .missingHeading(_, let range),
                .controlCharacter(let range), .blockedEmphasis(_, let range, _), .unusedDefinition(let range),
                .unusedNote(let range), .missingNote(let range):
                range
            case .brokenLink(_, let edit), .misspeltNote(_, let edit), .headingMarks(let edit): edit.range
            }
        }
    }
}
