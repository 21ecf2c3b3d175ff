/// How SHA-1 and SHA-256 cut and pad a message, and write what they make of it (FIPS 180-4 §5).
enum DigestBlocks {
    private static let length = 64

    /// Hands on the padded message as blocks of sixteen big-endian words.
    static func forEach(of message: [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
        var padded = message
        padded.reserveCapacity(message.count + 2 * length)
        padded.append(0x80)
        while padded.count % length != length - 8 { padded.append(0) }
        withUnsafeBytes(of: (UInt64(message.count) * 8).bigEndian) { padded.append(contentsOf: $0) }
        padded.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: length) {
                body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
            }
        }
    }

    /// The word at a place from 0 of a block.
    static func word(_ place: Int, of block: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(bigEndian: block.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }

    static func hexadecimal(_ state: [UInt32]) -> String {
        state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }.joined()
    }
}
