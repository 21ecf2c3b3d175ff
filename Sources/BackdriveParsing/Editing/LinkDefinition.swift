import BackdriveCore
import CCmark

/// A line `[label]: address` of a body, where a link's address may stand (CommonMark 4.7).
struct LinkDefinition {
    let address: Range<Int>

    /// Every one that stands in no code.
    static func all(in file: SourceFile, from bodyStart: Int) -> [LinkDefinition] {
        let bytes = file.bytes
        guard bytes[bodyStart...].contains(UInt8(ascii: "[")) else { return [] }
        let lines = BodySurvey(bytes.span, from: bodyStart).lineStarts
        let code = codeLines(of: bytes, lines)
        return lines.indices.compactMap { index in
            let end = index + 1 < lines.count ? lines[index + 1] : bytes.count
            return code.contains(index) ? nil : LinkDefinition(in: bytes[lines[index]..<end])
        }
    }

    private init?(in line: ArraySlice<UInt8>) {
        var rest = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        guard rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")),
            close + 1 < rest.endIndex, rest[close + 1] == UInt8(ascii: ":")
        else { return nil }
        rest = rest[(close + 2)...].drop { $0.isBlank }
        let isAngled = rest.first == UInt8(ascii: "<")
        if isAngled { rest = rest.dropFirst() }
        let address = rest.prefix { isAngled ? $0 != UInt8(ascii: ">") && !$0.endsLine : !$0.isBlank && !$0.endsLine }
        guard !address.isEmpty else { return nil }
        self.address = address.startIndex..<address.endIndex
    }

    /// The lines of code blocks, by their index.
    private static func codeLines(of bytes: [UInt8], _ lines: [Int]) -> Set<Int> {
        guard let first = lines.first else { return [] }
        return bytes.withUnsafeBufferPointer { buffer in
            guard let tree = MarkdownTree(UnsafeBufferPointer(rebasing: buffer[first...])) else { return [] }
            var code: Set<Int> = []
            tree.root.walk { node, _ in
                if node.type == CMARK_NODE_CODE_BLOCK, node.startLine > 0 {
                    code.formUnion((node.startLine - 1)..<max(node.startLine, node.endLine))
                }
                return true
            }
            return code
        }
    }
}
