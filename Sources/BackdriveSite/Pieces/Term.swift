internal import BackdriveCore
internal import Mustache

/// A label that leads to what it means, on the Definitions page; one that explains itself leads nowhere.
struct Term: Sendable {
    let label: String
    var means: Definition?

    init(_ label: String, _ means: Definition? = nil) {
        self.label = label
        self.means = means
    }

    static let view = View<Term>("term", .text("label") { $0.label }, .text("anchor") { $0.means?.anchor })
}
