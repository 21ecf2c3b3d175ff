import BackdriveCore

/// `title: Fix #123`, `due_on: 2026-04-01 #was March`: ` #` before a word, which cuts the value.
enum HashBehindValue: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.parts.value
        let inner = value.dropFirst().first { index in
            line.bytes[index] == UInt8(ascii: "#") && line.bytes[index - 1].isBlank
        }
        let hash = inner ?? value.lowerBound
        guard hash < value.upperBound, line.bytes[hash] == UInt8(ascii: "#"),
            !line.value.quoted.contains(where: { $0.contains(hash) })
        else { return [] }
        let text = text(around: hash, in: line)
        let words = line.text(line.parts.value).split(separator: " ")
        if line.vocabulary.takesList(line.key), words.allSatisfy({ $0.hasPrefix("#") && $0.count > 1 }) {
            let list = words.map { $0.drop { $0 == "#" } }.joined(separator: ", ")
            return [repair(of: line.parts.value, [Diagnostic.Edit(line.parts.value, "[\(list)]")], hash, in: line)]
        }
        let quoted = repair(of: text, [Diagnostic.Edit(text, YAMLQuoting.quoted(line.text(text)))], hash, in: line)
        let comment = repair(of: text, [Diagnostic.Edit(at: hash + 1, " ")], hash, in: line)
        let isText =
            hash == text.lowerBound || line.value.isInBrackets(in: line.bytes)
            || line.vocabulary.takesWords(line.field)
        return isText ? [quoted, comment] : [comment, quoted]
    }

    /// The value of the line, or what stands between the brackets and commas, behind its name.
    private static func text(around hash: Int, in line: SuspectLine) -> Range<Int> {
        guard line.value.isInBrackets(in: line.bytes),
            let item = line.value.items(in: line.bytes).first(where: { $0.contains(hash) })
        else { return line.parts.value }
        let name = line.names.last { item.contains($0.range.lowerBound) && $0.range.lowerBound < hash }
        return name.map { FieldLine.trimmed($0.colon.upperBound..<item.upperBound, in: line.bytes) } ?? item
    }

    private static func repair(
        of text: Range<Int>, _ edits: [Diagnostic.Edit], _ hash: Int, in line: SuspectLine
    ) -> Repair {
        let written = line.text(text)
        let kept = line.text(text.lowerBound..<max(text.lowerBound, line.end(before: hash)))
        let isSafe =
            line.isFreeText && text == line.parts.value && edits[0].range == SourceRange(text)
            && written.unicodeScalars.count <= FieldType.longestTitle
        return Repair(text, edits, .hashInValue(written, cutTo: kept), safeTitle: isSafe ? Repair.quoting : nil)
    }
}
