/// Text from content or file names, safe on a terminal: what could move the cursor or hide stands as `\u{…}`.
func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += printable($1) }
}

func printable(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        // The joiners of emoji and of Indic scripts are harmless.
        scalar == "\u{200D}" || scalar == "\u{200C}"
            ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: String(scalar)
    }
}

extension Unicode.Scalar {
    /// The columns of a terminal that it takes: 2 for East Asian wide scalars and emoji, 0 for marks, else 1.
    var terminalWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
