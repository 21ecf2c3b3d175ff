/// The lines of one file, found once: for showing many of them.
package struct SourceLines: Sendable {
    private let bytes: [UInt8]
    /// Without their line ends; LF, CRLF and a lone CR each end a line.
    private let ranges: [Range<Int>]

    package init(of file: SourceFile) {
        bytes = file.bytes
        var ranges: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D {
                ranges.append(start..<index)
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        ranges.append(start..<bytes.count)
        self.ranges = ranges
    }

    /// The bytes of a line, counted from 1, without its line end and the file's byte order mark; empty when there is no
    /// such line.
    package subscript(line: Int) -> ArraySlice<UInt8> {
        ranges.indices.contains(line - 1) ? bytes[ranges[line - 1]] : []
    }
}
