import BackdriveCore

/// The source line of a finding as a terminal shows it, with carets under the wrong words: cut on both sides to a width
/// that holds them, tabs as a space, nothing that moves the cursor.
struct Excerpt {
    let text: String
    /// Blanks up to the wrong words.
    let indent: String
    /// At least one.
    let carets: String

    /// Columns of the terminal that an excerpt may take, its `…` included.
    static let widest = 160
    /// Columns that stay to the left of the wrong words where the line is cut there.
    private static let lead = 40
    /// Bytes that are looked at on each side: a line of a megabyte may have a thousand findings.
    private static let reach = 1024

    /// Nil for a blank line.
    ///
    /// - Parameter range: of bytes; what lies in later lines is left out.
    init?(of bytes: [UInt8], around range: Range<Int>) {
        let line = Self.line(of: bytes, around: range)
        guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return nil }
        let start = min(max(range.lowerBound, line.startIndex), line.endIndex)
        let end = min(max(range.upperBound, start), line.endIndex)
        var before = Row(line[..<start])
        var marked = Row(line[start..<end])
        var after = Row(line[end...])

        var isCutLeft = line.startIndex > Self.fileStart(bytes) && !Self.endsLine(bytes[line.startIndex - 1])
        var isCutRight = line.endIndex < bytes.count && !Self.endsLine(bytes[line.endIndex])
        if isCutLeft || isCutRight || before.width + marked.width + after.width > Self.widest {
            if before.cut(toLast: Self.room(before, marked, after)) { isCutLeft = true }
            let room = Self.widest - 1 - before.width - (isCutLeft ? 1 : 0)
            if marked.cut(toFirst: room) {
                isCutRight = true
                after.cut(toFirst: 0)
            } else if after.cut(toFirst: room - marked.width) {
                isCutRight = true
            }
        }
        // Once more as a whole: a command may begin before the wrong words and end in them.
        text = withoutLogCommands(
            (isCutLeft ? "…" : "") + before.text + marked.text + after.text + (isCutRight ? "…" : ""))
        indent = String(repeating: " ", count: before.width + (isCutLeft ? 1 : 0))
        carets = String(repeating: "^", count: max(1, marked.width))
    }

    /// The columns for what stands before the wrong words: all of them as long as everything up to these words fits, or
    /// as many as the rest of the line leaves free.
    private static func room(_ before: Row, _ marked: Row, _ after: Row) -> Int {
        before.width + marked.width < widest ? widest : max(lead, widest - 2 - marked.width - after.width)
    }

    /// What of the first line of `range` lies within reach of it, from and to whole characters.
    private static func line(of bytes: [UInt8], around range: Range<Int>) -> ArraySlice<UInt8> {
        let fileStart = fileStart(bytes)
        let place = min(max(range.lowerBound, fileStart), bytes.count)
        var start = max(fileStart, place - reach)
        start = bytes[start..<place].lastIndex(where: endsLine).map { $0 + 1 } ?? start
        var end = min(bytes.count, max(place, min(range.upperBound, place + reach)) + reach)
        end = bytes[place..<end].firstIndex(where: endsLine) ?? end
        while start < place, isContinuation(bytes[start]) { start += 1 }
        while end > place, end < bytes.count, isContinuation(bytes[end]) { end -= 1 }
        return bytes[start..<end]
    }

    /// Behind the byte order mark, where there is one.
    private static func fileStart(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

/// Scalars as they are shown, with the terminal columns that each takes.
private struct Row {
    private var cells: [(text: String, width: Int)]
    private(set) var width: Int

    init(_ bytes: ArraySlice<UInt8>) {
        cells = printable(Self.withoutTabs(bytes)).unicodeScalars.map { (String($0), $0.terminalWidth) }
        width = cells.reduce(0) { $0 + $1.width }
    }

    var text: String { cells.reduce(into: "") { $0 += $1.text } }

    private static func withoutTabs(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    /// Leaves what fits into `room` columns, from the start; true when that is not all.
    @discardableResult
    mutating func cut(toFirst room: Int) -> Bool {
        let all = cells.count
        while width > room, let cell = cells.popLast() { width -= cell.width }
        return cells.count < all
    }

    /// Leaves what fits into `room` columns, from the end; true when that is not all.
    mutating func cut(toLast room: Int) -> Bool {
        guard width > room else { return false }
        var kept = cells.count
        var keptWidth = 0
        while kept > 0, keptWidth + cells[kept - 1].width <= room {
            kept -= 1
            keptWidth += cells[kept].width
        }
        cells.removeFirst(kept)
        width = keptWidth
        return true
    }
}
