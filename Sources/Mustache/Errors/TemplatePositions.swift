/// Finds the positions of any number of places in one text, each from the nearest of the positions noted before.
struct TemplatePositions {
    private static let step = 256

    private let text: [UInt8]
    /// Of every `step`-th byte.
    private let noted: [TemplatePosition]

    init(_ text: [UInt8]) {
        var noted = [TemplatePosition(line: 1, column: 1)]
        for start in stride(from: 0, to: text.count, by: Self.step) {
            noted.append(noted[noted.count - 1].advanced(over: text[start..<min(start + Self.step, text.count)]))
        }
        self.text = text
        self.noted = noted
    }

    /// The position of the byte at `offset`, or of the text's end.
    subscript(offset: Int) -> TemplatePosition {
        let offset = min(offset, text.count)
        let number = offset / Self.step
        return noted[number].advanced(over: text[number * Self.step..<offset])
    }
}
