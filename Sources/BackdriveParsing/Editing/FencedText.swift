/// A text from elsewhere as Markdown that shows it letter by letter: in a fence that is longer than any in it.
struct FencedText {
    let markdown: String

    init(_ text: String) {
        let fence = String(repeating: "`", count: max(3, Self.longestRun(of: UInt8(ascii: "`"), in: text) + 1))
        markdown = fence + "text\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence + "\n"
    }

    private static func longestRun(of symbol: UInt8, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for byte in text.utf8 {
            run = byte == symbol ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
