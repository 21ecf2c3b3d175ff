/// A digest that takes a message in padded blocks of 64 bytes, as SHA-1 and SHA-256 do (FIPS 180-4 §5).
protocol BlockDigest {
    init()
    /// Takes in one block.
    mutating func mix(_ block: UnsafeRawBufferPointer)
    /// What the blocks so far come to.
    var words: [UInt32] { get }
}

extension BlockDigest {
    /// The digest of a message, in hexadecimal digits.
    static func digest(of message: [UInt8]) -> String {
        var digest = Self()
        let whole = message.count / 64 * 64
        message.withUnsafeBytes { digest.mixAll($0[..<whole]) }
        var tail = Array(message[whole...]) + [0x80]
        while tail.count % 64 != 56 { tail.append(0) }
        withUnsafeBytes(of: (UInt64(message.count) * 8).bigEndian) { tail.append(contentsOf: $0) }
        tail.withUnsafeBytes { digest.mixAll($0[...]) }
        return digest.words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }.joined()
    }

    /// The big-endian word at a place from 0 of a block.
    static func word(_ place: Int, of block: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(bigEndian: block.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }

    private mutating func mixAll(_ bytes: Slice<UnsafeRawBufferPointer>) {
        for start in stride(from: 0, to: bytes.count, by: 64) {
            mix(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]))
        }
    }
}
