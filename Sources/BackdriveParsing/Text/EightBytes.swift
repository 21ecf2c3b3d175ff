/// Eight bytes of a text, looked at in one step: for the scans that every byte of every file goes through.
///
/// An answer has the highest bit of each byte of which it is true; the first byte is the lowest.
struct EightBytes {
    private let word: UInt64

    /// - Parameter index: of the first one; all eight must lie in the text.
    init(_ bytes: Span<UInt8>, at index: Int) {
        // Any eight bytes are a word, and the offset is checked.
        word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Of a text that is shorter than eight bytes: blanks stand behind it.
    fileprivate init(short bytes: Span<UInt8>) {
        var word: UInt64 = 0x2020_2020_2020_2020
        for index in bytes.indices.reversed() { word = word << 8 | UInt64(bytes[index]) }
        self.word = word
    }

    static let count = 8

    /// The bytes that are less than one below 128.
    func areBelow(_ limit: UInt8) -> UInt64 {
        ~(((word & Self.lows) &+ Self.all(0x80 - limit)) | word) & Self.highs
    }

    func are(_ byte: UInt8) -> UInt64 {
        let difference = word ^ Self.all(byte)
        return ~(((difference & Self.lows) &+ Self.lows) | difference) & Self.highs
    }

    /// Those of longer UTF-8 sequences.
    var areNotASCII: UInt64 { word & Self.highs }

    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    private static var lows: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }
}

extension Span<UInt8> {
    /// The first index from one on whose byte a question is true of, or the end.
    ///
    /// - Parameters:
    ///   - areWanted: the question, of eight bytes at once.
    ///   - isWanted: the same, of one.
    @inline(__always)
    func firstIndex(
        from start: Int, where areWanted: (EightBytes) -> UInt64, _ isWanted: (UInt8) -> Bool
    ) -> Int {
        var index = start
        while index + EightBytes.count <= count {
            let found = areWanted(EightBytes(self, at: index))
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += EightBytes.count
        }
        while index < count, !isWanted(self[index]) { index += 1 }
        return index
    }

    /// Looks at all bytes, at some of them twice; blanks stand behind fewer than eight.
    @inline(__always)
    func forEachEight(_ look: (EightBytes) -> Void) {
        guard count >= EightBytes.count else { return look(EightBytes(short: self)) }
        for index in stride(from: 0, through: count - EightBytes.count, by: EightBytes.count) {
            look(EightBytes(self, at: index))
        }
        look(EightBytes(self, at: count - EightBytes.count))
    }

    /// The first LF or CR from an index on, or the end.
    func lineEnd(from start: Int) -> Int {
        firstIndex(from: start) {
            $0.are(0x0A) | $0.are(0x0D)
        } _: {
            $0.endsLine
        }
    }
}
