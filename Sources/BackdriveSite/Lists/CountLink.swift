internal import BackdriveCore
internal import Mustache

/// A number that leads to exactly the records it counts; of none there is nothing to lead to.
struct CountLink: Sendable {
    let count: Int
    /// Relative to the site's root.
    let href: String?

    /// One that no list tells of.
    init(_ count: Int) {
        self.count = count
        href = nil
    }

    init(_ count: Int, _ href: @autoclosure () -> String) {
        self.count = count
        self.href = count == 0 ? nil : href()
    }

    static let view = View<CountLink>("count-link", .text("count") { $0.count }, .text("href") { $0.href })
}

extension CountLink: GapFilling {
    package var filling: Filling { href.map { .count(count, $0) } ?? .number(count) }
}

/// One number of an equation: `+ 12 reported`.
struct BalanceTerm: Sendable {
    let sign: String
    let label: Term
    /// The number's place in `data/metrics.json`.
    let path: String
    let number: CountLink

    init(_ sign: String, _ label: Term, _ count: Int, path: String, href: @autoclosure () -> String) {
        self.sign = sign
        self.label = label
        self.path = path
        number = CountLink(count, href())
    }

    static let view = View<BalanceTerm>(
        "balance-term",
        .text("sign") { $0.sign },
        .object("label", Term.view) { $0.label },
        .text("path") { $0.path },
        .object("number", CountLink.view) { $0.number },
        .flag("is_result") { $0.sign == "=" })
}
