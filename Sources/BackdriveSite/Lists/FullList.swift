internal import BackdriveCore

/// A list of which its page shows the number or the beginning alone, whole on pages of its own (PRODUCT.md §4, "Lists
/// end"): one of these pages.
package struct FullList: Sendable {
    /// The page that leads here, and its name.
    let home: (address: PageAddress, title: String)
    /// Without the part and the ending, from the site's root: `lists/cycles/2026-C07/reported`. One list has it.
    let stem: String
    let title: String
    let sorted: String
    let rows: ListRows
    /// From 1.
    private(set) var part = 1

    /// No name of a list holds `~`, so that no list can be taken for a part of another one.
    var path: String { part == 1 ? "\(stem).html" : "\(stem)~\(part).html" }

    /// All pages of the list, one at least.
    var parts: [FullList] {
        RegisterPaging.parts(of: rows.count).map { part in
            var list = self
            list.part = part
            return list
        }
    }

    /// The places of the page's rows.
    var places: Range<Int> { RegisterPaging.places(ofPart: part, of: rows.count) }
}

extension FullList: Hashable {
    package static func == (a: FullList, b: FullList) -> Bool { (a.stem, a.part) == (b.stem, b.part) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(stem)
        hasher.combine(part)
    }
}

/// What lists belong to: their full lists lie below its address.
protocol ListHome: SitePart {
    var address: PageAddress { get }
    /// The name of the page that the lists belong to.
    var homeTitle: String { get }
}

extension ListHome {
    /// Where a full list begins, from the site's root.
    func path(ofList name: String) -> String { "\(stem(ofList: name)).html" }

    private func stem(ofList name: String) -> String {
        "lists/\(report.path(of: address).dropLast(".html".count))/\(name)"
    }

    func fullList(_ name: String, title: String, sorted: String, rows: ListRows) -> FullList {
        FullList(home: (address, homeTitle), stem: stem(ofList: name), title: title, sorted: sorted, rows: rows)
    }
}

/// A page that leads to full lists.
protocol ListingPage: Page, ListHome {
    var fullLists: [FullList] { get }
}

extension ListingPage {
    var homeTitle: String { head.title }
}
