internal import BackdriveCore
internal import Mustache

/// One kind of page: its template, what that template sees, and what stands around it.
protocol Page: SitePart {
    /// The name of its file in `Templates/pages`.
    static var template: String { get }
    /// What the template sees beside the layout's names.
    static var view: View<Self> { get }
    var head: PageHead { get }
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

extension PageHead {
    /// A head whose answer sets no words off.
    init(
        id: String? = nil, title: String, question: String, answer: String?, parents: [PageAddress] = [],
        origin: Origin? = nil, calendar: String? = nil
    ) {
        self.init(
            id: id, title: title, question: question, answer: answer.map { Sentence($0) }, parents: parents,
            origin: origin, calendar: calendar)
    }
}
