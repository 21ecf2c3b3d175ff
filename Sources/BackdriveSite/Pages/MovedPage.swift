internal import BackdriveCore
internal import Mustache

/// A former id's page: it leads on at once to the record that has the id as an alias (PRODUCT.md §4, "Links are for ever").
struct MovedPage: Page {
    let site: Site
    let id: String
    let target: PageAddress

    static let template = "moved"
    static let view = View<MovedPage>(
        "moved",
        [
            .optional("record", RecordLink.view) { page in page.target.record.map { page.site.link(to: $0) } },
            // In the same folder: only the file's name counts.
            .text("target") { String($0.report.path(of: $0.target).drop { $0 != "/" }.dropFirst()) },
        ])

    var head: PageHead {
        PageHead(
            title: words("moved.title", ["id": id]), question: words("moved.question"),
            parents: [target.register].compactMap(\.self))
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
