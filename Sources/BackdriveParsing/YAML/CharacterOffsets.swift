import CYAML

/// The byte offsets of libyaml's marks, which count characters: each look goes on from the one before.
struct CharacterOffsets {
    private let text: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    /// - Parameter start: where the text begins in its file.
    init(of text: UnsafeBufferPointer<UInt8>, from start: Int, isASCII: Bool) {
        self.text = text
        self.start = start
        self.isASCII = isASCII
    }

    /// The offset in the file.
    mutating func offset(of mark: yaml_mark_t) -> Int {
        if isASCII { return start + mark.index }
        if mark.index < character { (character, byte) = (0, 0) }
        while character < mark.index, byte < text.count {
            byte += 1
            while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        return start + byte
    }
}
