import BackdriveCore

/// A line of front matter that may hold a slip, taken apart by eye, as its writer sees it.
struct SuspectLine {
    let file: SourceFile
    /// The front matter that it is part of.
    let yaml: Range<Int>
    let vocabulary: FieldVocabulary
    /// Without blanks at both ends, its name and its value.
    let parts: FieldLine
    /// The brackets and quotes of its value.
    let value: WrittenValue

    init(at offset: Int, of file: SourceFile, within yaml: Range<Int>, _ vocabulary: FieldVocabulary) {
        self.file = file
        self.yaml = yaml
        self.vocabulary = vocabulary
        parts = FieldLine(at: offset, in: file, within: yaml)
        value = WrittenValue(parts.value, in: file.bytes)
    }

    var bytes: [UInt8] { file.bytes }
    var range: Range<Int> { parts.text }
    var isBlank: Bool { range.isEmpty || bytes[range.lowerBound] == UInt8(ascii: "#") }
    var key: String { text(parts.key) }

    /// The field whose value, or an entry of it, the line holds: named on the line, or above the entries of its list.
    var field: String {
        guard parts.key.isEmpty, hasDash else { return key }
        var line = self
        for _ in 0..<Self.longestList {
            guard let above = line.neighbour(above: true) else { return "" }
            if !above.hasDash, !above.parts.key.isEmpty, above.indentation <= indentation { return above.key }
            line = above
        }
        return ""
    }

    /// In lines; of a longer list the field's name is not looked for.
    private static let longestList = 100

    var isFreeText: Bool { vocabulary.takesFreeText(field) }

    /// Where the line itself begins, its indentation included.
    var start: Int { file.lineAround(SourceRange(range.lowerBound, range.lowerBound)).clamped(to: yaml).lowerBound }

    /// The blanks before its first word.
    var indentation: Int { range.lowerBound - start }

    /// Where its first word stands behind the dashes of list entries.
    var content: Int { parts.key.isEmpty ? parts.value.lowerBound : parts.key.lowerBound }

    /// Its first word.
    var word: Range<Int> {
        let end = bytes[range].firstIndex { $0.isBlank || $0 == UInt8(ascii: ":") } ?? range.upperBound
        return range.lowerBound..<max(end, min(range.lowerBound + 1, range.upperBound))
    }

    var hasDash: Bool { content > range.lowerBound }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line with edits made, without blanks at both ends.
    func mended(by edits: [Diagnostic.Edit]) -> String {
        var text = ""
        var position = range.lowerBound
        if let first = edits.first, Int(first.range.start) == start, Int(first.range.end) <= range.lowerBound {
            text = String(first.text.drop { $0 == " " })
        }
        for edit in edits where range.lowerBound <= Int(edit.range.start) && Int(edit.range.end) <= range.upperBound {
            text += self.text(position..<Int(edit.range.start)) + edit.text
            position = Int(edit.range.end)
        }
        return text + self.text(position..<range.upperBound)
    }

    /// What a help line shows of the mended line: all of it, or what lies near the first edit.
    func excerpt(mendedBy edits: [Diagnostic.Edit]) -> String {
        let whole = mended(by: edits)
        guard whole.unicodeScalars.count > Self.longestShown, let first = edits.first else { return whole }
        let before = text(range.lowerBound..<max(range.lowerBound, Int(first.range.start))).unicodeScalars
        let rest = whole.unicodeScalars.dropFirst(before.count).prefix(Self.longestShown / 2)
        return "… \(String(before.suffix(40)))\(String(rest)) …"
    }

    /// In scalars.
    private static let longestShown = 240

    /// The nearest line above or below that is neither blank nor a comment.
    func neighbour(above isAbove: Bool) -> SuspectLine? {
        var line = self
        repeat {
            let whole = file.lineAround(SourceRange(line.range.lowerBound, line.range.lowerBound)).clamped(to: yaml)
            let next = isAbove ? lineEnd(before: whole.lowerBound) : lineStart(behind: whole.upperBound)
            guard let next else { return nil }
            line = SuspectLine(at: next, of: file, within: yaml, vocabulary)
        } while line.isBlank
        return line
    }

    private func lineEnd(before start: Int) -> Int? {
        guard start > yaml.lowerBound else { return nil }
        let isCRLF = start - 1 > yaml.lowerBound && bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0D
        return start - (isCRLF ? 2 : 1)
    }

    private func lineStart(behind end: Int) -> Int? {
        let start = file.behindLineEnd(at: end)
        return start < yaml.upperBound ? start : nil
    }
}

// Names of fields inside a line.
extension SuspectLine {
    /// A field's name with the colon behind it.
    struct Name {
        let range: Range<Int>
        /// The ASCII or full-width colon, or `=` in its place.
        let colon: Range<Int>
    }

    /// Every name of a field, outside of closed quotes, that a colon follows; inside brackets `=` may stand for it.
    var names: [Name] {
        var names: [Name] = []
        var quoted = value.quoted[...]
        var index = range.lowerBound
        while index < range.upperBound {
            if quoted.first?.lowerBound == index, let passed = quoted.popFirst() {
                index = passed.upperBound
            } else if FieldLine.isNameByte(bytes[index]) {
                let end = bytes[index..<range.upperBound].firstIndex { !FieldLine.isNameByte($0) } ?? range.upperBound
                if let colon = colon(from: end), vocabulary.has(text(index..<end)) {
                    names.append(Name(range: index..<end, colon: colon))
                }
                index = end
            } else {
                index += 1
            }
        }
        return names
    }

    /// The colon at an offset, or behind the blanks there.
    private func colon(from offset: Int) -> Range<Int>? {
        let start = bytes[offset..<range.upperBound].firstIndex { !$0.isBlank } ?? range.upperBound
        guard start < range.upperBound else { return nil }
        let isEqualSign = bytes[start] == UInt8(ascii: "=") && value.isInBrackets(in: bytes)
        if bytes[start] == UInt8(ascii: ":") || isEqualSign { return start..<(start + 1) }
        return bytes[start..<range.upperBound].starts(with: "：".utf8) ? start..<(start + 3) : nil
    }

    /// Where what stands before an offset ends, blanks left out.
    func end(before offset: Int) -> Int {
        var end = offset
        while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        return end
    }
}

// Signs that are no ASCII ones.
extension SuspectLine {
    /// A sign with what stands before and behind it, blanks left out.
    struct Sign {
        let scalar: Unicode.Scalar
        let place: Range<Int>
        fileprivate(set) var before: Unicode.Scalar?
        fileprivate(set) var after: Unicode.Scalar?
        /// Whether it stands inside of closed quotes.
        fileprivate(set) var isQuoted = false
    }

    /// The signs for which a condition holds, in their order.
    func signs(where isWanted: (Unicode.Scalar) -> Bool) -> [Sign] {
        guard bytes[range].contains(where: { $0 >= 0x80 }) else { return [] }
        var signs: [Sign] = []
        // The first of the signs behind which only blanks stand so far.
        var waiting = 0
        var before: Unicode.Scalar?
        var quoted = value.quoted[...]
        var start = range.lowerBound
        for scalar in text(range).unicodeScalars {
            let end = start + UTF8.width(scalar)
            let isBlank = scalar == " " || scalar == "\t" || scalar.isInvisibleBlank
            if !isBlank {
                for index in waiting..<signs.count { signs[index].after = scalar }
                waiting = signs.count
            }
            while let first = quoted.first, first.upperBound <= start { quoted.removeFirst() }
            if isWanted(scalar) {
                let isQuoted = quoted.first?.contains(start) ?? false
                signs.append(Sign(scalar: scalar, place: start..<end, before: before, isQuoted: isQuoted))
            }
            if !isBlank { before = scalar }
            start = end
        }
        return signs
    }
}
