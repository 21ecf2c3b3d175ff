internal import BackdriveCore
internal import CCmark

/// The box of a task list's item: `[ ]` or `[x]` at the start of an item's first paragraph (GFM 0.29, 5.3).
struct TaskBox {
    /// Bytes of the paragraph's first text that the box takes.
    static let length = 3

    let isChecked: Bool

    /// The box that a list item's first text begins with, if it does.
    init?(text: MarkdownNode) {
        let literal = text.literal
        guard literal.count >= 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]") else { return nil }
        switch literal[1] {
        case UInt8(ascii: " "): isChecked = false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): isChecked = true
        default: return nil
        }
        guard literal.count > 3 ? literal[3].isWhitespace : text.next?.type == CMARK_NODE_SOFTBREAK,
            text.previous == nil, let paragraph = text.parent, paragraph.type == CMARK_NODE_PARAGRAPH,
            paragraph.previous == nil, paragraph.parent?.type == CMARK_NODE_ITEM
        else { return nil }
    }

    var html: StaticString {
        isChecked
            ? "<input checked=\"\" disabled=\"\" type=\"checkbox\">" : "<input disabled=\"\" type=\"checkbox\">"
    }
}
