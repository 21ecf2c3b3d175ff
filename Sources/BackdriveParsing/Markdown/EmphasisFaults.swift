internal import BackdriveCore

/// Emphasis of the current block that shows its stars, with the text to write instead (DATA.md §3, "Bodies").
extension BodyRenderer {
    mutating func noteBlockedEmphasis() {
        guard hasLooseMarks else { return }
        hasLooseMarks = false
        var locator = newLocator()
        let swaps = BlockedEmphasis(in: block).edges.compactMap { edge in swap(edge, &locator).map { (edge, $0) } }
        let edits = swaps.map(\.1)
        var told: [Int: Int] = [:]
        for (edge, edit) in swaps {
            // Both ends of an emphasis on one line are one fault.
            let line = lineStarts.partitionPoint { $0 > edit.range.bytes.lowerBound }
            guard told.updateValue(line, forKey: edge.emphasis) != line else { continue }
            faults.append(.blockedEmphasis(mark: String(edge.scalar), edit.range, edits: edits))
        }
    }

    /// The mark and its run in each other's place; nil where the file spells them otherwise than plainly.
    private func swap(_ edge: BlockedEmphasis.Edge, _ locator: inout InlineLocator) -> Diagnostic.Edit? {
        guard let mark = locator.range(of: edge.mark, in: edge.text, edge.text.literal.span)?.bytes else { return nil }
        let run =
            edge.opens
            ? mark.lowerBound - edge.length..<mark.lowerBound : mark.upperBound..<mark.upperBound + edge.length
        guard run.clamped(to: file.bytes.indices) == run, let star = file.bytes[run].first,
            star == UInt8(ascii: "*") || star == UInt8(ascii: "_"), file.bytes[run].allSatisfy({ $0 == star })
        else { return nil }
        let stars = String(decoding: file.bytes[run], as: UTF8.self)
        let whole = min(mark.lowerBound, run.lowerBound)..<max(mark.upperBound, run.upperBound)
        return Diagnostic.Edit(
            SourceRange(whole),
            edge.opens ? "\(edge.scalar)\(stars)" : "\(stars)\(edge.scalar)")
    }
}
