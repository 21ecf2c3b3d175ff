internal import BackdriveCore
internal import Mustache

/// What matters most, and is it acted on?
struct MatrixPage {
    static let shape = Shape("matrix", [.text("x", optional: true)])

    let site: Site

    var page: Page {
        Page(
            template: .matrix, title: site.words("matrix.title"), question: site.words("matrix.question"),
            answer: nil, content: Self.shape(["x": .absent]))
    }
}
