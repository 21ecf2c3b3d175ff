extension SourceFile {
    /// The safe fix that takes one element out of a list, with the comma before it or with its line; nil where something else
    /// stands there.
    ///
    /// - Parameter end: where the element before it ends.
    package func removalOfElement(at range: SourceRange, behind end: Int, isFlow: Bool) -> Diagnostic.Fix? {
        if !isFlow {
            let line = lineAround(range)
            let marker = bytes[line.lowerBound..<Int(range.start)]
            guard marker.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "-") }), Int(range.end) == line.upperBound,
                line.lowerBound > 0
            else { return nil }
            return removal(of: SourceRange(line.lowerBound, behindLineEnd(at: line.upperBound)))
        }
        guard end <= Int(range.start),
            bytes[end..<Int(range.start)].allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ",") })
        else { return nil }
        return removal(of: SourceRange(end, Int(range.end)))
    }

    private func removal(of range: SourceRange) -> Diagnostic.Fix {
        Diagnostic.Fix("take it out", edits: [.init(range, "")], isSafe: true)
    }
}
