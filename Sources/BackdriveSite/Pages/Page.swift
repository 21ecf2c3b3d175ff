internal import BackdriveCore
internal import Mustache

/// One kind of page: its template, what that template sees, and what stands around it.
protocol Page: SitePart {
    /// What the template sees beside the layout's names. It goes by the template's name, that of a single record with
    /// `-page` behind it, as the record's own view goes by its kind.
    static var view: View<Self> { get }
    var head: PageHead { get }
}

extension Page {
    /// The name of its file in `Templates/pages`.
    static var template: String {
        let name = view.type.name
        return name.hasSuffix("-page") ? String(name.dropLast("-page".count)) : name
    }

    /// A head with the title, its gaps filled, and the question that the words have under `key`.
    func pageHead(
        _ key: String, _ values: KeyValuePairs<String, any GapFilling> = [:], answer: Sentence? = nil,
        parents: [PageAddress] = [], origin: Origin? = nil, calendar: String? = nil
    ) -> PageHead {
        PageHead(
            title: words("\(key).title", values), question: words("\(key).question"), answer: answer,
            parents: parents, origin: origin, calendar: calendar)
    }
}

/// What the layout says of a page before its content.
struct PageHead: Sendable {
    /// The record's id, which stands before its title; links to the page begin with it.
    var id: String?
    let title: String
    /// The one question that the page answers.
    let question: String
    /// The computed answer, one sentence; nil where a page has none.
    var answer: Sentence?
    /// The pages above this one, the overview excluded.
    var parents: [PageAddress] = []
    /// The record that the page shows: gives it edit, history and copy links.
    var origin: Origin?
    /// The calendar of the APs that the page is about: a path from the site's root.
    var calendar: String?
}
