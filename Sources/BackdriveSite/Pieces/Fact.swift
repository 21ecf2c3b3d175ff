internal import BackdriveCore
internal import Mustache

/// One line of a record's particulars: a label, and a text, people, a record or an address.
struct Fact: Sendable {
    static let shape = Shape(
        "fact",
        [
            .object("label", Term.shape), .text("text", optional: true), .text("tag", optional: true),
            .text("detail", optional: true),
            .object("person", Pieces.person, optional: true), .object("source", Pieces.source, optional: true),
            .object("link", Pieces.link, optional: true), .list("people", of: Pieces.person),
            .object("outside", OutsideLink.shape, optional: true),
        ])

    let value: Value

    /// `means` is the definition that the label leads to; `tag` is a style of the style sheet that the text is set in.
    init(
        _ label: String, means: Definition? = nil, text: String? = nil, tag: String? = nil, detail: String? = nil, person: Value = .absent,
        source: Value = .absent, link: Value = .absent, people: [Value] = [], outside: Value = .absent
    ) {
        value = Self.shape([
            "label": Term(label, means).value, "text": .optional(text), "tag": .optional(tag), "detail": .optional(detail),
            "person": person, "source": source, "link": link, "people": .list(people),
            "outside": outside,
        ])
    }
}
