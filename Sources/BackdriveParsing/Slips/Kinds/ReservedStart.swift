import BackdriveCore

/// `owner: @li`, `` `li` ``, `*li*`, `title: %5 off`: a sign with which no unquoted value may begin.
enum ReservedStart: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        // Outside of brackets a `#` begins a comment.
        let isInBrackets = line.value.isInBrackets(in: line.bytes)
        let items = items(of: line).filter { item in
            guard let first = line.bytes[item].first else { return false }
            return isReserved(first) && (isInBrackets || first != UInt8(ascii: "#"))
        }
        guard let first = items.first else { return [] }
        let sign = line.text(first.lowerBound..<(first.lowerBound + 1))
        let stripped = items.compactMap { bare($0, in: line) }
        let quoted = items.map { Diagnostic.Edit($0, YAMLQuoting.quoted(line.text($0))) }
        let isText = line.isFreeText
        // `#4711` is a number of a ticket, `#pricing` one of many tags.
        let isProse = line.vocabulary.takesProse(line.field) || (sign == "#" && !line.vocabulary.takesList(line.key))
        let edits = stripped.count < items.count ? [quoted] : isProse ? [quoted, stripped] : [stripped, quoted]
        return edits.map { edits in
            Repair(
                first.lowerBound..<(first.lowerBound + 1), edits, .reservedCharacter(sign),
                safeTitle: isText && edits == quoted ? Repair.quoting : nil)
        }
    }

    /// The value of the line, or what stands inside its brackets, each behind its name.
    private static func items(of line: SuspectLine) -> [Range<Int>] {
        guard line.value.isInBrackets(in: line.bytes) else { return [line.parts.value] }
        return line.value.items(in: line.bytes).map { item in
            let name = line.names.last { item.contains($0.range.lowerBound) }
            return name.map { FieldLine.trimmed($0.colon.upperBound..<item.upperBound, in: line.bytes) } ?? item
        }
    }

    private static func isReserved(_ byte: UInt8) -> Bool { "@`%&*!|>#".utf8.contains(byte) }

    /// A single word without such signs at its ends.
    private static func bare(_ item: Range<Int>, in line: SuspectLine) -> Diagnostic.Edit? {
        let bytes = line.bytes[item]
        guard let start = bytes.firstIndex(where: { !isReserved($0) }),
            let last = bytes.lastIndex(where: { !isReserved($0) }),
            !bytes[start...last].contains(where: \.isBlank), !bytes[start].isBlank
        else { return nil }
        return Diagnostic.Edit(item, line.text(start..<(last + 1)))
    }
}
