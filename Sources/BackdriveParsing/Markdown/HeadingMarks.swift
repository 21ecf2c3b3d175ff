internal import BackdriveCore
internal import CCmark

/// `##风险`: marks that were to begin a heading and are text, as no blank stands behind them (DATA.md §3, "Bodies").
extension BodyRenderer {
    /// Notes the marks that a text begins with, where it begins a line of a paragraph. One mark alone makes a tag, too: it
    /// counts where a word in another script than ASCII's is all that the paragraph says.
    mutating func noteHeadingMarks(_ node: MarkdownNode, _ literal: Span<UInt8>) {
        let count = (0..<literal.count).first { literal[$0] != UInt8(ascii: "#") } ?? literal.count
        guard (1...6).contains(count), count < literal.count, node.parent?.type == CMARK_NODE_PARAGRAPH,
            node.previous.map({ $0.type == CMARK_NODE_SOFTBREAK }) ?? true,
            literal[count] >= 0x80 || (count > 1 && literal[count].isLetter)
        else { return }
        if count == 1 {
            let isAlone = node.previous == nil && node.next == nil
            let isOneWord = (count..<literal.count).allSatisfy { literal[$0] >= 0x80 || literal[$0].isAlphanumeric }
            guard isAlone, isOneWord else { return }
        }
        guard let range = locate({ $0.range(of: 0..<count, in: node, literal) }),
            file.bytes[range.bytes.lowerBound - 1] != UInt8(ascii: "\\")
        else { return }
        faults.append(.headingMarks(Diagnostic.Edit(range, file.text(in: range) + " ")))
    }
}
