import BackdriveCore

extension Unicode.Scalar {
    /// The columns of a terminal that it takes (UAX #11): 2 for East Asian wide scalars and emoji, 0 for what is drawn
    /// onto the scalar before it, else 1.
    var terminalWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // The vowels and final consonants of Hangul join the wide syllable that they follow.
        return (0x1160...0x11FF).contains(value) ? 0 : isWide ? 2 : 1
    }
}
