internal import Mustache

/// What stands where there is nothing to show, and which of the three kinds of nothing it is (PRODUCT.md §4).
struct EmptyState: Sendable {
    enum Kind: String, Sendable {
        /// Nothing recorded yet: says how to begin.
        case begin
        /// Nothing to do: good news.
        case good
        /// Not measured: never to be taken for zero.
        case unmeasured
    }

    let kind: Kind
    let title: String
    let text: String
    let example: String?

    static let view = View<EmptyState>(
        "empty",
        .text("kind") { $0.kind.rawValue }, .text("title") { $0.title }, .text("text") { $0.text },
        .text("example") { $0.example })

    /// - Parameter example: a command to begin with, as the reader can give it; several stand one a line.
    init(_ kind: Kind, _ key: String, _ words: Words, example: String? = nil) {
        self.kind = kind
        title = words("\(key).title")
        text = words("\(key).text")
        self.example = example
    }
}

extension Field where Row: SitePart {
    /// What stands where there is nothing to show.
    ///
    /// - Parameter command: to begin with; a key of words.
    static func empty(
        _ name: String, _ kind: EmptyState.Kind, _ key: String, command: String? = nil,
        if isEmpty: @escaping @Sendable (Row) -> Bool
    ) -> Field {
        .optional(name, EmptyState.view) { row in
            isEmpty(row) ? EmptyState(kind, key, row.words, example: command.map { row.words($0) }) : nil
        }
    }
}
