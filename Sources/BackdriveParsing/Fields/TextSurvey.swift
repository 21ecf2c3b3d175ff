/// One look at a text's bytes.
struct TextSurvey {
    /// Whether there is anything but blanks and line ends.
    private(set) var saysSomething = false
    /// Whether there is a byte that begins a character which values may not hold.
    private(set) var mayHide = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            saysSomething = saysSomething || byte > 0x20
            mayHide = mayHide || byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
        }
    }
}

extension Unicode.Scalar {
    /// Control characters, and those that show text in another order than it is written.
    var isRefused: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
