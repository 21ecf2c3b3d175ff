internal import BackdriveCore
internal import Mustache

/// A former id's page: it leads on at once to the record that has the id as an alias (PRODUCT.md §4, "Links are for ever").
struct MovedPage: Page {
    let site: Site
    let id: String
    let target: PageAddress

    static let view = View<MovedPage>(
        "moved",
        .optional("record", RecordLink.view) { page in
            if case .record(let record) = page.target { page.site.link(to: record) } else { nil }
        },
        // In the same folder: only the file's name counts.
        .text("target") { String($0.report.path(of: $0.target).drop { $0 != "/" }.dropFirst()) })

    var head: PageHead { pageHead("moved", ["id": id], parents: [target.register].compactMap(\.self)) }
}
