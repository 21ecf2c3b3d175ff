internal import BackdriveCore
internal import Mustache

/// Something that happened to a record on a day, as its page tells it.
struct TimelineEvent: Sendable {
    let on: Day
    /// A style of the style sheet: what kind of event it is.
    let style: String
    let title: String
    var detail: String?
    /// A person's id or free text.
    var by: Located<String>?
    /// Why the entry does not count; nil when it does.
    var void: String?
    var record: RecordAddress?

    static let shape = Shape(
        "event",
        [
            .text("on"), .text("style"), .text("label"), .text("detail", optional: true),
            .object("by", Pieces.person, optional: true), .text("void", optional: true),
            .object("record", Pieces.link, optional: true),
        ])

    func value(_ pieces: Pieces) -> Value {
        Self.shape([
            "on": .text(on.description), "style": .text(style), "label": .text(title), "detail": .optional(detail),
            "by": by.map { pieces.person($0.value) } ?? .absent, "void": .optional(void),
            "record": record.map { pieces.link(to: $0, showsState: false) } ?? .absent,
        ])
    }
}

extension [TimelineEvent] {
    /// What had happened by the end of a day, the earliest first; events of one day as they were listed.
    func told(through day: Day, _ pieces: Pieces) -> [Value] {
        enumerated().filter { $0.element.on <= day }
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map { $0.element.value(pieces) }
    }
}
