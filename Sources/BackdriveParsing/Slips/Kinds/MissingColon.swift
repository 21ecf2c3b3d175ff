import BackdriveCore

/// `status:open`, `owner = li`, `owner li`, `{label Rare}`: a field's name without `: ` behind it.
enum MissingColon: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let whole = line.text(line.range)
        if line.parts.key.isEmpty, !line.hasDash, let field = line.vocabulary.field(meantBy: whole) {
            return [Repair(line.range, [Diagnostic.Edit(line.range, "\(field):")], .missingColon(of: whole))]
        }
        let gaps = line.value.isInBrackets(in: line.bytes) ? inBrackets(line) : atStart(of: line)
        guard let first = gaps.first else { return [] }
        let name = line.text(first.name)
        let isAtEnd = first.edit.text == ":" && first.name.upperBound == line.range.upperBound
        return [
            Repair(
                first.name, gaps.map(\.edit), isAtEnd ? .missingColon(of: name) : .missingBlankBehindColon(of: name))
        ]
    }

    private typealias Gap = (name: Range<Int>, edit: Diagnostic.Edit)

    private static func atStart(of line: SuspectLine) -> [Gap] {
        guard line.parts.key.isEmpty else { return [] }
        let start = line.content
        let end = line.range.upperBound
        let nameEnd = line.bytes[start..<end].firstIndex { !FieldLine.isNameByte($0) } ?? end
        let name = start..<nameEnd
        let rest = separatorEnd(from: nameEnd, before: end, in: line)
        // Of other words only a colon says that they are a name.
        let isNamed =
            line.vocabulary.has(line.text(name)) || (nameEnd < end && line.bytes[nameEnd] == UInt8(ascii: ":"))
        // `due_history` above its entries: only what ends without a sign ends as a name.
        if nameEnd == end, line.vocabulary.has(line.text(name)) { return [(name, Diagnostic.Edit(at: end, ":"))] }
        guard !name.isEmpty, isNamed, rest > nameEnd, rest < end else { return [] }
        return [(name, Diagnostic.Edit(nameEnd..<rest, ": "))]
    }

    private static func inBrackets(_ line: SuspectLine) -> [Gap] {
        let gaps = line.names.filter { $0.colon.count == 1 }.compactMap { name -> Gap? in
            let end = name.colon.upperBound
            let isSpaced =
                end == line.range.upperBound || line.bytes[end].isBlank || "[{".utf8.contains(line.bytes[end])
            if isSpaced, line.bytes[end - 1] == UInt8(ascii: ":") { return nil }
            return (name.range, Diagnostic.Edit(name.range.upperBound..<end, isSpaced ? ":" : ": "))
        }
        return gaps.isEmpty ? withoutSign(line) : gaps
    }

    /// `{label Frequent, anchor: …}`
    private static func withoutSign(_ line: SuspectLine) -> [Gap] {
        guard line.text(line.value.range).utf8.contains(UInt8(ascii: "{")) else { return [] }
        return line.value.items(in: line.bytes).compactMap { item in
            let end = line.bytes[item].firstIndex { !FieldLine.isNameByte($0) } ?? item.upperBound
            let value = line.bytes[end..<item.upperBound].firstIndex { !$0.isBlank } ?? end
            guard value > end, line.vocabulary.has(line.text(item.lowerBound..<end)) else { return nil }
            return (item.lowerBound..<end, Diagnostic.Edit(end..<value, ": "))
        }
    }

    /// Just behind what stands in the colon's place, and the blanks round it.
    private static func separatorEnd(from start: Int, before end: Int, in line: SuspectLine) -> Int {
        func skip(_ isSkipped: (Unicode.Scalar) -> Bool, from offset: Int) -> Int {
            line.text(offset..<end).unicodeScalars.prefix(while: isSkipped).reduce(offset) { $0 + UTF8.width($1) }
        }
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar.isInvisibleBlank }
        let sign = skip(isBlank, from: start)
        return skip(isBlank, from: skip({ ":：=＝;；→>".unicodeScalars.contains($0) }, from: sign))
    }
}
