internal import BackdriveCore
internal import Mustache

/// What one page says, before the layout is put around it.
struct Page: Sendable {
    let template: PageTemplate
    /// The record's id, which stands before its title; links to the page begin with it.
    var id: String?
    let title: String
    /// The one question that the page answers.
    let question: String
    /// The computed answer, one sentence; nil where a page has none.
    let answer: String?
    /// The pages above this one, the overview excluded.
    var parents: [PageAddress] = []
    /// The record that the page shows: gives it edit, history and copy links.
    var origin: Origin?
    /// An object of the template's own shape.
    let content: Value
}
