import BackdriveCore

/// What ends a link in the source: `](address "title")`, `][label]`, `]`, or the `>` of an autolink.
struct LinkTail {
    /// Behind the link.
    let end: Int
    /// The address, where it stands in the link itself.
    let destination: Range<Int>?
    /// The character that the text before the tail began with.
    let opening: UInt8

    /// Reads the tail whose `]` or `>` stands at `close`; cmark has taken it for a link, so it is well formed.
    init(at close: Int, in file: [UInt8], to end: Int) {
        let isBracket = file[close] == UInt8(ascii: "]")
        opening = isBracket ? UInt8(ascii: "[") : UInt8(ascii: "<")
        var reader = Reader(file: file, end: end, position: close + 1)
        if isBracket, reader.take(UInt8(ascii: "(")) {
            destination = reader.destination()
            reader.skipTitle()
        } else {
            destination = nil
            if isBracket, reader.take(UInt8(ascii: "[")) { reader.skip(behind: UInt8(ascii: "]")) }
        }
        self.end = min(end, reader.position)
    }

    private struct Reader {
        let file: [UInt8]
        let end: Int
        var position: Int

        private var byte: UInt8? { position < end ? file[position] : nil }

        mutating func take(_ wanted: UInt8) -> Bool {
            guard byte == wanted else { return false }
            position += 1
            return true
        }

        mutating func destination() -> Range<Int> {
            skipBlanks()
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

        mutating func skipTitle() {
            skipBlanks()
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
        mutating func skip(behind wanted: UInt8) {
            while let byte, byte != wanted { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
            position += 1
        }

        private mutating func skipBlanks() {
            while let byte, byte.isWhitespace { position += 1 }
        }
    }
}
