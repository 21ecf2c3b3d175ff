extension String {
    /// A text from elsewhere as Markdown that shows it letter by letter: in a fence that is longer than any in it.
    var fenced: String {
        let longestRun = utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longestRun + 1))
        return fence + "text\n" + self + (hasSuffix("\n") ? "" : "\n") + fence + "\n"
    }
}
