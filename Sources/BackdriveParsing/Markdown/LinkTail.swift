import BackdriveCore

// What ends a link in the source: `](address "title")`, `][label]`, `]`, or the `>` of an autolink.
extension InlineSource {
    /// Moves behind the next link's end; cmark has taken it for a link, so it is well formed.
    ///
    /// Answers where the address of a wanted link stands, or its text where the address stands elsewhere; nil for any other,
    /// and at the block's end.
    mutating func skipLinkTail(isWanted: Bool) -> Range<Int>? {
        while let byte, byte != UInt8(ascii: "]"), byte != UInt8(ascii: ">") { position += 1 }
        guard position < end else { return nil }
        let close = position
        let isBracket = take(UInt8(ascii: "]"))
        if !isBracket { position += 1 }
        var address: Range<Int>?
        if isBracket, take(UInt8(ascii: "(")) {
            address = readDestination()
            skipTitle()
        } else if isBracket, take(UInt8(ascii: "[")) {
            skip(behind: UInt8(ascii: "]"))
        }
        position = min(end, position)
        return isWanted ? address ?? text(before: close, from: UInt8(ascii: isBracket ? "[" : "<")) : nil
    }

    private var byte: UInt8? { position < end ? file[position] : nil }

    private mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        position += 1
        return true
    }

    private mutating func readDestination() -> Range<Int> {
        skipWhitespace()
        let isAngled = take(UInt8(ascii: "<"))
        let first = position
        skipDestination(isAngled: isAngled)
        let last = min(end, position)
        if isAngled { position = last + 1 }
        return first..<last
    }

    private mutating func skipDestination(isAngled: Bool) {
        var depth = 0
        while let byte {
            switch byte {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: ">") where isAngled: return
            case UInt8(ascii: "(") where !isAngled: depth += 1
            case UInt8(ascii: ")") where !isAngled:
                if depth == 0 { return }
                depth -= 1
            case _ where byte.isWhitespace && !isAngled: return
            default: break
            }
            position += 1
        }
    }

    private mutating func skipTitle() {
        skipWhitespace()
        if take(UInt8(ascii: "\"")) {
            skip(behind: UInt8(ascii: "\""))
        } else if take(UInt8(ascii: "'")) {
            skip(behind: UInt8(ascii: "'"))
        } else if take(UInt8(ascii: "(")) {
            skip(behind: UInt8(ascii: ")"))
        }
        skip(behind: UInt8(ascii: ")"))
    }

    /// Moves behind the next such byte that no backslash escapes.
    private mutating func skip(behind wanted: UInt8) {
        while let byte, byte != wanted { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
        position += 1
    }

    private mutating func skipWhitespace() {
        while let byte, byte.isWhitespace { position += 1 }
    }

    /// What stands before `close`, from the last `opening` on.
    private func text(before close: Int, from opening: UInt8) -> Range<Int> {
        let first = file[block.lowerBound..<close].lastIndex(of: opening) ?? block.lowerBound
        return min(close, first + 1)..<close
    }
}
