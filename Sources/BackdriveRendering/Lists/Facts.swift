internal import BackdriveCore
internal import Mustache

/// What a record says about itself in a word or two: owner, team, days.
struct Fact: Sendable {
    let label: String
    let items: [Item]

    /// Text, with a page of the site or an address of the web behind it where there is one.
    struct Item: Sendable {
        let text: String
        var href: String?
        var url: String?
    }

    init(_ label: String, _ items: [Item]) {
        self.label = label
        self.items = items
    }

    init(_ label: String, _ text: String) {
        self.init(label, [Item(text: text)])
    }

    /// Nil when there is nothing to say.
    init?(_ label: String, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.init(label, text)
    }

    static let shape = Shape("fact", [.text("label"), .list("items", of: item)])
    private static let item = Shape(
        "fact-item", [.text("text"), .text("href", optional: true), .text("url", optional: true)])

    var value: Value {
        Self.shape([
            "label": .text(label),
            "items": .list(
                items.map {
                    Self.item(["text": .text($0.text), "href": .optional($0.href), "url": .optional($0.url)])
                }),
        ])
    }
}

extension Value {
    static func facts(_ facts: [Fact?]) -> Value { .list(facts.compactMap { $0?.value }) }
}

extension Report {
    /// A person's id or any other name, with the person's page where there is one.
    func item(person text: String) -> Fact.Item {
        guard let person = catalog.people[id: text] else { return Fact.Item(text: text) }
        return Fact.Item(text: person.name.value, href: path(of: person))
    }
}
