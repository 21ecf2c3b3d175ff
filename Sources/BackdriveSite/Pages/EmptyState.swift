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

    fileprivate init(_ kind: Kind, _ key: String, _ words: Words, example: String? = nil) {
        self.kind = kind
        title = words("\(key).title")
        text = words("\(key).text")
        self.example = example
    }

    /// The commands to begin with, one a line; each is a key of words.
    static func begin(_ key: String, _ words: Words, commands: String...) -> EmptyState {
        let example = commands.map { words($0) }.joined(separator: "\n")
        return EmptyState(.begin, key, words, example: example.isEmpty ? nil : example)
    }

    /// - Parameter command: as the reader can give it.
    static func begin(_ key: String, _ words: Words, command: String) -> EmptyState {
        EmptyState(.begin, key, words, example: command)
    }

    static func good(_ key: String, _ words: Words) -> EmptyState { EmptyState(.good, key, words) }

    static func unmeasured(_ key: String, _ words: Words) -> EmptyState { EmptyState(.unmeasured, key, words) }
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
