/// The digest by which git names objects (FIPS 180-4 §6.1). It tells contents apart here; nothing is secured by it.
struct SHA1: BlockDigest {
    private var a: UInt32 = 0x6745_2301
    private var b: UInt32 = 0xEFCD_AB89
    private var c: UInt32 = 0x98BA_DCFE
    private var d: UInt32 = 0x1032_5476
    private var e: UInt32 = 0xC3D2_E1F0

    var words: [UInt32] { [a, b, c, d, e] }

    mutating func mix(_ block: UnsafeRawBufferPointer) {
        var words = InlineArray<80, UInt32>(repeating: 0)
        for t in 0..<16 { words[t] = Self.word(t, of: block) }
        for t in 16..<80 {
            words[t] = Self.rotated(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], by: 1)
        }
        var next = self
        for t in 0..<20 { next.turn(next.b & next.c | ~next.b & next.d, 0x5A82_7999, words[t]) }
        for t in 20..<40 { next.turn(next.b ^ next.c ^ next.d, 0x6ED9_EBA1, words[t]) }
        for t in 40..<60 { next.turn(next.b & next.c | next.b & next.d | next.c & next.d, 0x8F1B_BCDC, words[t]) }
        for t in 60..<80 { next.turn(next.b ^ next.c ^ next.d, 0xCA62_C1D6, words[t]) }
        a &+= next.a
        b &+= next.b
        c &+= next.c
        d &+= next.d
        e &+= next.e
    }

    private mutating func turn(_ function: UInt32, _ constant: UInt32, _ word: UInt32) {
        let next = Self.rotated(a, by: 5) &+ function &+ e &+ constant &+ word
        (e, d, c, b, a) = (d, c, Self.rotated(b, by: 30), a, next)
    }

    private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word &<< bits | word &>> (32 &- bits) }
}
