import BackdriveCore

extension SourceFile {
    /// Refuses bytes that are no readable text: too many, no UTF-8, an unfinished git merge (BD009).
    func requireReadable() throws(Refusal) {
        guard bytes.count <= BD009UnreadableFile.largestFile else {
            throw Refusal(finding: BD009UnreadableFile.tooLarge(bytes.count, at: .start(of: path)))
        }
        if let offset = firstInvalidByte {
            let place = location(of: SourceRange(offset, offset))
            throw Refusal(finding: BD009UnreadableFile.invalidUTF8(atByte: offset, at: place, likely: likelyEncoding))
        }
        if let marker = conflictMarker {
            throw Refusal(finding: BD009UnreadableFile.conflictMarker(at: location(of: marker)))
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

    /// The encoding that a file which is no UTF-8 was probably saved in.
    private var likelyEncoding: String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        // A character of GBK is two bytes; of the usual ones the second has its high bit, too, which letters with accents
        // of other encodings seldom have behind them.
        var (index, pairs, usual) = (0, 0, 0)
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return nil }
            let (lead, trail) = (bytes[index], bytes[index + 1])
            guard (0x81...0xFE).contains(lead), (0x40...0xFE).contains(trail) else { return nil }
            pairs += 1
            if trail >= 0xA1 { usual += 1 }
            index += 2
        }
        return pairs > 2 && usual * 3 >= pairs * 2 ? "GBK (ANSI)" : nil
    }

    /// The line `<<<<<<<` of a conflict: one that `=======` and `>>>>>>>` lines follow.
    private var conflictMarker: SourceRange? {
        // Few files have the character at all.
        let first = bytes.span.firstIndex(from: textStart) {
            $0.are(0x3C)
        } _: {
            $0 == 0x3C
        }
        guard first < bytes.count, let opening = markerLine("<", from: textStart),
            let middle = markerLine("=", from: opening.upperBound),
            markerLine(">", from: middle.upperBound) != nil
        else { return nil }
        return SourceRange(opening)
    }

    /// The first line from an offset on that begins with seven times `symbol` and ends or goes on with a space there.
    private func markerLine(_ symbol: Unicode.Scalar, from offset: Int) -> Range<Int>? {
        let symbol = UInt8(ascii: symbol)
        var start = offset
        while start < bytes.count {
            let end = bytes.span.lineEnd(from: start)
            let isMarker =
                end - start >= 7 && bytes[start..<(start + 7)].allSatisfy { $0 == symbol }
                && (end - start == 7 || bytes[start + 7] == 0x20)
            if isMarker { return start..<end }
            start = end + 1
        }
        return nil
    }
}
