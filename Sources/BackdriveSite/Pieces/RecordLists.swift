internal import BackdriveCore
internal import Mustache

/// What stands at the side of every record: tags, links to elsewhere, and who mentions it.
struct RecordLists: Sendable {
    var tags: [String] = []
    var links: [Link] = []
    let mentions: [RecordLink]

    static let view = View<RecordLists>(
        "record-lists",
        .flag("has_tags") { !$0.tags.isEmpty },
        .texts("tags") { $0.tags },
        .flag("has_links") { !$0.links.isEmpty },
        .list("links", OutsideLink.view) { $0.links.map { OutsideLink($0) } },
        .flag("has_mentions") { !$0.mentions.isEmpty },
        .list("mentions", RecordLink.view) { $0.mentions })
}
