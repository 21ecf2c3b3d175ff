internal import BackdriveCore
internal import Mustache

/// The former page of the cumulative flow: it leads on to that of the cycles, which holds it now.
struct FlowPage: Page {
    static let view = View<FlowPage>("flow-page", .text("target") { $0.report.path(of: .cycles) })

    let site: Site

    var head: PageHead { pageHead("cycles", parents: [.cycles]) }
}
