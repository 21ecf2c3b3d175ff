internal import BackdriveCore
internal import Mustache

/// One line of a record's particulars: a label, and a text, people, a record or an address.
///
/// A class, as rows of many values are: each is read through one reference.
final class Fact: Sendable {
    let label: Term
    let text: String?
    /// A style of the style sheet that the text is set in.
    let tag: String?
    let detail: String?
    let person: PersonName?
    let source: SourceName?
    let link: RecordLink?
    let people: [PersonName]
    let outside: OutsideLink?

    /// `means` is the definition that the label leads to.
    init(
        _ label: String, means: Definition? = nil, text: String? = nil, tag: String? = nil, detail: String? = nil,
        person: PersonName? = nil, source: SourceName? = nil, link: RecordLink? = nil, people: [PersonName] = [],
        outside: OutsideLink? = nil
    ) {
        self.label = Term(label, means)
        self.text = text
        self.tag = tag
        self.detail = detail
        self.person = person
        self.source = source
        self.link = link
        self.people = people
        self.outside = outside
    }

    static let view = View<Fact>(
        "fact",
        .object("label", Term.view) { $0.label },
        .text("text") { $0.text },
        .text("tag") { $0.tag },
        .text("detail") { $0.detail },
        .optional("person", PersonName.view) { $0.person },
        .optional("source", SourceName.view) { $0.source },
        .optional("link", RecordLink.view) { $0.link },
        .list("people", PersonName.view) { $0.people },
        .optional("outside", OutsideLink.view) { $0.outside })
}

extension SitePart {
    /// The former ids of a record; nil for one that always had its own.
    func former(_ origin: Origin) -> Fact? {
        guard !origin.aliases.isEmpty else { return nil }
        return Fact(
            words("fact.aliases"), text: origin.aliases.map(\.value).joined(separator: words("layout.enumeration")))
    }
}
