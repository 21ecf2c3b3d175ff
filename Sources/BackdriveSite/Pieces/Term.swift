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

    static let shape = Shape("term", [.text("label"), .text("anchor", optional: true)])

    var value: Value { Self.shape(["label": .text(label), "anchor": .optional(means?.anchor)]) }
}
