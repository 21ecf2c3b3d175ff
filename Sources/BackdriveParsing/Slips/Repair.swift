import BackdriveCore

/// One way to mend a line of front matter: a guess at the slip of its writer, which is tried in memory before it is shown.
struct Repair {
    /// The wrong words.
    let place: Range<Int>
    /// What to write in place of which bytes.
    var edits: [Diagnostic.Edit]
    /// Those of the line that is shown and of the lines right below, where the same slip is mended further below too and told
    /// there.
    var shown: [Diagnostic.Edit]?
    let fault: BD007UnacceptableYAML.Fault
    /// What to say in place of `write` and the mended line.
    var help: String?
    /// What the fix is called, where it is safe: where it can only be right.
    var safeTitle: String?

    init(
        _ place: Range<Int>, _ edits: [Diagnostic.Edit], _ fault: BD007UnacceptableYAML.Fault, help: String? = nil,
        safeTitle: String? = nil
    ) {
        self.place = place
        self.edits = edits
        self.fault = fault
        self.help = help
        self.safeTitle = safeTitle
    }
}

extension Repair {
    static let quoting = "quote the value"

    /// The finding with the line to write, and with the fix that writes it.
    func finding(in file: SourceFile, showing line: SuspectLine) -> Diagnostic {
        let bare = BD007UnacceptableYAML.finding(fault, at: file.location(of: SourceRange(place)))
        let edits = shown ?? edits
        let help = help ?? "write \(line.excerpt(mendedBy: edits).replacing("\n", with: " ⏎ "))"
        let fix = Diagnostic.Fix(safeTitle ?? help, edits: edits, isSafe: safeTitle != nil)
        return bare.with(help: help, fix: fix)
    }
}

extension Repair {
    /// The repair with the fixes of what the line that it mends is still found wrong by; nil where one of these has none, and
    /// where more than the one line is mended.
    func with(_ faults: [Diagnostic], in mended: SourceFile, on line: SuspectLine) -> Repair? {
        let fixes = faults.map { $0.fix?.edits ?? [] }
        guard let first = edits.first, let last = edits.last, !fixes.contains(where: \.isEmpty),
            line.range.lowerBound <= Int(first.range.start), Int(last.range.end) <= line.range.upperBound
        else { return nil }
        let whole = mended.lineAround(SourceRange(line.start, line.start))
        let remended = mended.applying(fixes.flatMap(\.self))
        let row = remended.lineAround(SourceRange(line.start, line.start))
        let text = remended.text(in: SourceRange(row.lowerBound + line.indentation, row.upperBound))
        let isInside = fixes.joined().allSatisfy {
            whole.lowerBound <= Int($0.range.start) && Int($0.range.end) <= whole.upperBound && !$0.text.contains("\n")
        }
        guard isInside else { return nil }
        return Repair(place, [Diagnostic.Edit(line.range, text)], fault)
    }
}

/// A kind of slip that lines of front matter show.
protocol Slip: SendableMetatype {
    /// The ways to mend it on a line, the likeliest first; none where the line shows no such slip.
    static func repairs(of line: SuspectLine) -> [Repair]

    /// Whether who makes it once makes it on every line, so that all are mended together.
    static var isHabit: Bool { get }

    /// How it is mended on a line together with all others; nil where the line shows no such slip.
    static func habit(on line: SuspectLine) -> Repair?
}

extension Slip {
    static var isHabit: Bool { false }

    static func habit(on line: SuspectLine) -> Repair? { repairs(of: line).first }
}

extension Diagnostic.Edit {
    /// A text in place of bytes.
    init(_ bytes: Range<Int>, _ text: String) { self.init(SourceRange(bytes), text) }

    /// A text before the byte at an offset.
    init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }
}
