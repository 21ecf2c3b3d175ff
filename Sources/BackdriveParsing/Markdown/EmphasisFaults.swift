internal import BackdriveCore

/// Emphasis of the current block that shows its stars, with the text to write instead (DATA.md §3, "Bodies").
extension BodyRenderer {
    mutating func noteBlockedEmphasis() {
        guard hasLooseMarks else { return }
        hasLooseMarks = false
        var locator = newLocator()
        let edges = BlockedEmphasis(in: block).edges.map { edge in (edge, fault(at: edge, &locator)) }
        // An end that is spelled otherwise, `\**`, was not meant to be one: then the other end is none either.
        let unmeant = Set(edges.filter { $0.1 == nil }.map(\.0.emphasis))
        let faults = edges.compactMap { edge, fault in unmeant.contains(edge.emphasis) ? nil : fault.map { (edge, $0) }
        }
        let edits = faults.map(\.1.edit)
        var told: [Int: Int] = [:]
        for (edge, fault) in faults {
            // Both ends of an emphasis on one line are one fault.
            let line = lineStarts.partitionPoint { $0 > fault.place.lowerBound }
            guard told.updateValue(line, forKey: edge.emphasis) != line else { continue }
            let range = SourceRange(fault.place.lowerBound, fault.place.upperBound)
            self.faults.append(.blockedEmphasis(mark: fault.mark, range, edits: edits))
        }
    }

    /// The run with its mark, and them in each other's place, or a blank outside of the run; nil where the file spells them
    /// otherwise than plainly.
    private func fault(
        at edge: BlockedEmphasis.Edge, _ locator: inout InlineLocator
    ) -> (place: Range<Int>, mark: String, edit: Diagnostic.Edit)? {
        guard let found = locator.range(of: edge.mark, in: edge.text, edge.text.literal.span)?.bytes else { return nil }
        var (run, mark) = (found, found)
        if edge.scalar == nil {
            mark = edge.opens ? run.upperBound..<run.upperBound + 1 : run.lowerBound - 1..<run.lowerBound
        } else {
            run =
                edge.opens
                ? mark.lowerBound - edge.length..<mark.lowerBound : mark.upperBound..<mark.upperBound + edge.length
        }
        guard run.clamped(to: file.bytes.indices) == run, mark.clamped(to: file.bytes.indices) == mark,
            let star = file.bytes[run].first, star.isEmphasis, file.bytes[run].allSatisfy({ $0 == star })
        else { return nil }
        let sign = String(decoding: file.bytes[mark], as: UTF8.self)
        let stars = String(decoding: file.bytes[run], as: UTF8.self)
        let whole = min(mark.lowerBound, run.lowerBound)..<max(mark.upperBound, run.upperBound)
        let edit =
            edge.isParted
            ? Diagnostic.Edit(at: edge.opens ? run.lowerBound : run.upperBound, " ")
            : Diagnostic.Edit(whole, edge.opens ? sign + stars : stars + sign)
        return (whole, sign, edit)
    }
}
