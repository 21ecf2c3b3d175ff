internal import BackdriveCore
internal import Mustache

/// Is the loop running, on time, working?
struct OverviewPage {
    static let shape = Shape("overview", [.text("x", optional: true)])

    let site: Site

    var page: Page {
        Page(
            template: .overview, title: site.words("overview.title"), question: site.words("overview.question"),
            answer: nil, content: Self.shape(["x": .absent]))
    }
}
