internal import CCmark

/// A line break in a paragraph: a blank between words, nothing between two CJK characters (DATA.md §3, "Bodies").
extension MarkdownNode {
    /// Whether a soft break stands between two CJK characters.
    var joinsCJK: Bool {
        guard let before = textBefore, let after = textAfter else { return false }
        return CJK.isBetween(before.literal[...], after.literal[...])
    }

    /// The last text before a break that may be the first in a link.
    private var textBefore: MarkdownNode? {
        var node = previous ?? parent?.previous
        while let inner = node?.lastChild { node = inner }
        return node
    }

    private var textAfter: MarkdownNode? {
        var node = next ?? parent?.next
        while let inner = node?.firstChild { node = inner }
        return node
    }
}
