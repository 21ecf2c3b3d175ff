import BackdriveCore

extension SourceFile {
    /// Refuses bytes that are no readable text: too many, no UTF-8, an unfinished git merge (BD009).
    func requireReadable() throws(Refusal) {
        guard bytes.count <= BD009UnreadableFile.largestFile else {
            throw Refusal(finding: BD009UnreadableFile.tooLarge(bytes.count, at: .start(of: path)))
        }
        if let offset = firstInvalidByte {
            let place = location(of: SourceRange(offset, offset))
            throw Refusal(finding: BD009UnreadableFile.invalidUTF8(atByte: offset, at: place))
        }
        if let marker = conflictMarker {
            throw Refusal(finding: BD009UnreadableFile.conflictMarker(at: location(of: marker)))
        }
    }

    /// Refuses characters that no YAML may hold, in the part of the file that is YAML (BD007).
    func requirePrintable(in range: Range<Int>) throws(Refusal) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            // All that is refused begins with a control byte, DEL, or one of the lead bytes C2 (U+0080–9F), E2 (U+2028,
            // U+2029) and EF (U+FEFF, U+FFFE, U+FFFF).
            let isSuspect =
                byte < 0x20
                ? !byte.endsLine && byte != 0x09 : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
            if isSuspect {
                let width = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
                let scalar = String(decoding: bytes[index..<(index + width)], as: UTF8.self).unicodeScalars.first
                if let scalar, Self.isRefused(scalar) {
                    let place = location(of: SourceRange(index, index + width))
                    throw Refusal(finding: BD007UnacceptableYAML.controlCharacter(scalar, at: place))
                }
                index += width
            } else {
                index += 1
            }
        }
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
        // They end a line for libyaml, but for no editor.
        case 0x2028, 0x2029: true
        default: false
        }
    }

    /// The offset of the first byte that is no UTF-8; nil when all is well.
    private var firstInvalidByte: Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The line `<<<<<<<` of a conflict: one that `=======` and `>>>>>>>` lines follow.
    private var conflictMarker: SourceRange? {
        guard let opening = markerLine("<", from: textStart), let middle = markerLine("=", from: opening.upperBound),
            markerLine(">", from: middle.upperBound) != nil
        else { return nil }
        return range(of: opening)
    }

    /// The first line from an offset on that begins with seven times `symbol` and ends or goes on with a space there.
    private func markerLine(_ symbol: Unicode.Scalar, from offset: Int) -> Range<Int>? {
        let symbol = UInt8(ascii: symbol)
        var start = offset
        while start < bytes.count {
            let end = bytes[start...].firstIndex(where: \.endsLine) ?? bytes.count
            let isMarker =
                end - start >= 7 && bytes[start..<(start + 7)].allSatisfy { $0 == symbol }
                && (end - start == 7 || bytes[start + 7] == 0x20)
            if isMarker { return start..<end }
            start = end + 1
        }
        return nil
    }
}
