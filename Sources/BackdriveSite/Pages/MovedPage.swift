internal import BackdriveCore
internal import Mustache

/// A former id's page: it leads on at once to the record that has the id as an alias (PRODUCT.md §4, "Links are for ever").
struct MovedPage {
    static let shape = Shape("moved", [.object("record", Pieces.link, optional: true), .text("target")])

    let site: Site
    let id: String
    let target: PageAddress

    var page: Page {
        let words = site.words
        let address = target.record
        return Page(
            template: .moved, title: words("moved.title", ["id": .text(id)]), question: words("moved.question"),
            answer: nil, parents: [target.register].compactMap(\.self),
            content: Self.shape([
                "record": address.map { site.pieces.link(to: $0) } ?? .absent,
                // In the same folder: only the file's name counts.
                "target": .text(String(site.report.path(of: target).drop { $0 != "/" }.dropFirst())),
            ]))
    }
}

extension PageAddress {
    /// The record that the page shows; nil for a page of many.
    fileprivate var record: RecordAddress? {
        switch self {
        case .problem(let index): .problem(index)
        case .plan(let index): .plan(index)
        case .person(let index): .person(index)
        case .source(let index): .source(index)
        case .specialProject(let index): .specialProject(index)
        case .meeting(let index): .meeting(index)
        default: nil
        }
    }
}
