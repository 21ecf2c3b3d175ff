import BackdriveCore

// The canonical layout of a file (PRODUCT.md §3, `fmt`).
extension EditableFile {
    /// Ends every line with LF, takes a byte order mark away, writes an id for each alias in a reference, and puts the
    /// fields in the order of DATA.md §3, each with the comments above it.
    package mutating func format(_ ids: ReferenceNames) throws(UneditableFile) {
        self = try EditableFile(file.withPlainLines)
        try apply(written.renaming(ids) + written.closingLastLine)
        while true {
            let edits = written.ordering
            if edits.isEmpty { return }
            try apply(edits)
        }
    }
}

extension WrittenFields {
    /// The line end that the settings may lack.
    fileprivate var closingLastLine: [Edit] {
        guard yaml.upperBound == bytes.count, let last = bytes.last, !last.endsLine else { return [] }
        return [insertion(lineEnd, at: bytes.count)]
    }
}

extension SourceFile {
    /// The file without a byte order mark, every line ended by LF.
    fileprivate var withPlainLines: SourceFile {
        guard textStart > 0 || bytes.contains(0x0D) else { return self }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for index in textStart..<bytes.count {
            if bytes[index] == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
            plain.append(bytes[index] == 0x0D ? 0x0A : bytes[index])
        }
        return with(bytes: plain)
    }
}
