/// The digest by which git names objects (FIPS 180-4 §6.1). It tells contents apart here; nothing is secured by it.
enum SHA1 {
    /// The digest in hexadecimal digits.
    static func digest(of message: [UInt8]) -> String {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var words = [UInt32](repeating: 0, count: 80)
        DigestBlocks.forEach(of: message) { block in
            for t in 0..<16 { words[t] = DigestBlocks.word(t, of: block) }
            for t in 16..<80 { words[t] = rotated(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], by: 1) }
            mix(words, into: &state)
        }
        return DigestBlocks.hexadecimal(state)
    }

    private static func mix(_ words: [UInt32], into state: inout [UInt32]) {
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        func round(_ t: Int, _ function: UInt32, _ constant: UInt32) {
            let next = rotated(a, by: 5) &+ function &+ e &+ constant &+ words[t]
            (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
        }
        for t in 0..<20 { round(t, b & c | ~b & d, 0x5A82_7999) }
        for t in 20..<40 { round(t, b ^ c ^ d, 0x6ED9_EBA1) }
        for t in 40..<60 { round(t, b & c | b & d | c & d, 0x8F1B_BCDC) }
        for t in 60..<80 { round(t, b ^ c ^ d, 0xCA62_C1D6) }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
    }

    private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
}
