internal import CCmark
internal import Glibc

/// One node of cmark's tree; valid as long as the tree it came from.
struct MarkdownNode: Equatable {
    let pointer: OpaquePointer

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
    var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
    var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }
    var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
    var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }

    /// From 1, in the text that was parsed.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// From 1, in bytes; right for blocks only.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    /// The node's own text; cmark has put U+FFFD where a NUL byte stood, so the C string is whole.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    var address: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(string))
    }
}

/// A parsed document; frees its nodes when it goes.
struct MarkdownTree: ~Copyable {
    let root: MarkdownNode

    /// Parses CommonMark; nil only when cmark has no memory.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        let root = text.withMemoryRebound(to: CChar.self) { characters -> OpaquePointer? in
            // cmark wants a pointer even for no bytes.
            guard let start = characters.baseAddress else { return cmark_parse_document("", 0, CMARK_OPT_DEFAULT) }
            return cmark_parse_document(start, characters.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { return nil }
        self.root = MarkdownNode(pointer: root)
    }

    deinit { cmark_node_free(root.pointer) }
}

/// Whether a walk comes to a node or leaves it after its children; leaves of the tree are only entered.
enum WalkStep { case enter, leave }

extension MarkdownNode {
    /// Walks the node and everything in it in document order, without recursion, however deep the tree.
    ///
    /// `visit` answers false at an entered node to pass over its children; that node is then not left.
    func walk(_ visit: (MarkdownNode, WalkStep) -> Bool) {
        guard let iterator = cmark_iter_new(pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return }
            let node = MarkdownNode(pointer: current)
            let isEntered = event == CMARK_EVENT_ENTER
            let goesOn = visit(node, isEntered ? .enter : .leave)
            if isEntered, !goesOn { cmark_iter_reset(iterator, current, CMARK_EVENT_EXIT) }
        }
    }
}
