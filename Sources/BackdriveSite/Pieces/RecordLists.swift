internal import BackdriveCore
internal import Mustache

/// What stands at the side of every record: tags, links to elsewhere, and who mentions it.
enum RecordLists {
    static let shape = Shape(
        "record-lists",
        [
            .flag("has_tags"), .list("tags", of: .text), .flag("has_links"), .list("links", of: OutsideLink.shape),
            .flag("has_mentions"), .list("mentions", of: Pieces.link),
        ])

    static func value(tags: [String], links: [Link], mentions: [Value]) -> Value {
        shape([
            "has_tags": .flag(!tags.isEmpty), "tags": .list(tags.map { .text($0) }),
            "has_links": .flag(!links.isEmpty), "links": .list(links.map { OutsideLink.value($0) }),
            "has_mentions": .flag(!mentions.isEmpty), "mentions": .list(mentions),
        ])
    }
}
