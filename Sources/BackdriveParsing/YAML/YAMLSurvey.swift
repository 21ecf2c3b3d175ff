import BackdriveCore

/// One look at the bytes of a file that are YAML before they are read: what they hold of the rarer kinds.
struct YAMLSurvey {
    let range: Range<Int>
    let isASCII: Bool
    let hasTabs: Bool

    /// Refuses characters that no YAML may hold (BD007).
    init(_ range: Range<Int>, of file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
        self.range = range
        var (high, tabs, suspects) = (UInt64(0), UInt64(0), UInt64(0))
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        text.span.forEachEight { eight in
            high |= eight.areNotASCII
            tabs |= eight.are(0x09)
            suspects |= (eight.areBelow(0x20) & ~eight.are(0x0A)) | eight.are(0x7F)
        }
        isASCII = high == 0
        hasTabs = tabs != 0
        if suspects != 0 || !isASCII { try Self.requirePrintable(range, of: file) }
    }

    private static func requirePrintable(_ range: Range<Int>, of file: SourceFile) throws(Refusal) {
        let bytes = file.bytes
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            // All that is refused begins with a control byte, DEL, or one of the lead bytes C2 (U+0080–9F), E2 (U+2028,
            // U+2029) and EF (U+FEFF, U+FFFE, U+FFFF).
            let isSuspect =
                byte < 0x20
                ? !byte.endsLine && byte != 0x09 : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
            guard isSuspect else {
                index += 1
                continue
            }
            let width = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
            let scalar = String(decoding: bytes[index..<(index + width)], as: UTF8.self).unicodeScalars.first
            if let scalar, scalar.isRefusedInYAML {
                let place = file.location(of: SourceRange(index, index + width))
                throw Refusal(finding: BD007UnacceptableYAML.finding(.controlCharacter(scalar), at: place))
            }
            index += width
        }
    }
}

extension SourceFile {
    /// Runs `body` with a cursor over a range of the file that is YAML.
    func withYAML<Result>(
        in yaml: Range<Int>, _ body: (inout YAMLCursor) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        try bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) in
            let survey = try YAMLSurvey(yaml, of: self, bytes)
            var cursor = YAMLCursor(survey, in: bytes, YAMLDiagnosis(file: self, yaml: yaml))
            return try body(&cursor)
        }
    }
}

extension Unicode.Scalar {
    /// What no YAML here may hold as itself (DATA.md §2).
    var isRefusedInYAML: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
        // They end a line for libyaml, but for no editor.
        case 0x2028, 0x2029: true
        default: false
        }
    }
}
