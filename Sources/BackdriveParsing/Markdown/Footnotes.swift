internal import BackdriveCore

/// The footnotes of one body: numbered in the order in which they are first referred to, as on GitHub.
struct Footnotes {
    struct Note {
        let item: NoteItem
        /// From 1; nil as long as nothing refers to it.
        fileprivate(set) var number: Int?
        /// How often the text refers to it.
        fileprivate(set) var references = 0
        /// What it says, once it is rendered; the gaps' offsets are in it.
        var content: BodyHTML?
        var gaps: [Body.Gap] = []
    }

    private(set) var notes: [Note]
    /// The first one of each label, letter case ignored.
    private let byLabel: [String: Int]
    /// The place of the footnote whose item begins on a line of the text that is parsed.
    private let byLine: [Int: Int]
    /// In the order of their numbers.
    private(set) var numbered: [Int] = []
    /// What ids of the page begin with behind their kind: two bodies on a page keep theirs apart.
    let name: String

    init(_ items: [NoteItem], of file: SourceFile) {
        notes = items.map { Note(item: $0) }
        byLabel = Dictionary(
            firstOf: items.enumerated().map { place, item in
                (Self.key(file.bytes[item.label.dropFirst(2).dropLast()]), place)
            })
        byLine = Dictionary(items.enumerated().map { ($0.element.line, $0.offset) }, uniquingKeysWith: { $1 })
        name =
            items.isEmpty ? "" : String(decoding: file.stem.utf8.map { $0.isAlphanumeric ? $0 : 0x2D }, as: UTF8.self)
    }

    private static func key(_ label: some Collection<UInt8>) -> String {
        String(decoding: label, as: UTF8.self).lowercased()
    }

    var isEmpty: Bool { notes.isEmpty }

    /// The footnote that a list item stands for.
    func place(of item: MarkdownNode) -> Int? {
        guard !isEmpty, let place = byLine[item.startLine], notes[place].item.column == item.startColumn else {
            return nil
        }
        return place
    }

    /// Counts a reference to a footnote; nil where the label is of none.
    mutating func refer(to label: some Collection<UInt8>) -> (number: Int, reference: Int)? {
        guard let place = byLabel[Self.key(label)] else { return nil }
        let number = notes[place].number ?? numbered.count + 1
        if notes[place].number == nil { numbered.append(place) }
        notes[place].number = number
        notes[place].references += 1
        return (number, notes[place].references)
    }

    mutating func keep(_ content: BodyHTML, _ gaps: [Body.Gap], at place: Int) {
        notes[place].content = content
        notes[place].gaps = gaps
    }
}
