internal import Mustache

/// What stands where there is nothing to show, and which of the three kinds of nothing it is (PRODUCT.md §4).
enum EmptyState {
    static let shape = Shape(
        "empty", [.text("kind"), .text("title"), .text("text"), .text("example", optional: true)])

    /// Nothing recorded yet: says how to begin; `example` is a key of words too.
    static func begin(_ key: String, example: String?, _ words: Words) -> Value {
        make("begin", key, words, example: example.map { words($0) })
    }

    /// Nothing recorded yet: the commands to begin with, one a line; each is a key of words.
    static func begin(_ key: String, commands: [String], _ words: Words) -> Value {
        make("begin", key, words, example: commands.map { words($0) }.joined(separator: "\n"))
    }

    /// Nothing to do: good news.
    static func good(_ key: String, _ words: Words) -> Value { make("good", key, words, example: nil) }

    /// Not measured: never to be taken for zero.
    static func unmeasured(_ key: String, _ words: Words) -> Value { make("unmeasured", key, words, example: nil) }

    private static func make(_ kind: String, _ key: String, _ words: Words, example: String?) -> Value {
        shape([
            "kind": .text(kind), "title": .text(words("\(key).title")), "text": .text(words("\(key).text")),
            "example": .optional(example),
        ])
    }
}
