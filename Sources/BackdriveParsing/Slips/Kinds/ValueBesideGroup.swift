import BackdriveCore

/// `analysis: 2026-03-16` above the fields that belong inside of it, or `analysis: {` above them: nothing may stand behind the
/// colon.
enum ValueBesideGroup: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.parts.value
        guard !line.parts.key.isEmpty, !value.isEmpty, let below = line.neighbour(above: false),
            below.indentation > line.indentation, let inside = line.vocabulary.namesInside(line.key)
        else { return [] }
        func repair(_ text: String) -> Repair {
            Repair(
                value, [Diagnostic.Edit(line.parts.colon.upperBound..<value.upperBound, text)], .valueBeside(line.key))
        }
        let words = line.text(value)
        if ["{", "[", "|", ">", "-"].contains(words) { return [repair("")] }
        let start = "\n" + String(repeating: " ", count: below.indentation)
        return inside.sorted().map { repair("\(start)\($0): \(words)") } + [repair(" # \(words)")]
    }
}
