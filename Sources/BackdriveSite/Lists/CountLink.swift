internal import BackdriveCore
internal import Mustache

/// A number that leads to exactly the records it counts; of none there is nothing to lead to.
enum CountLink {
    static let shape = Shape("count-link", [.text("count"), .text("href", optional: true)])

    /// `href` is relative to the site's root.
    static func value(_ count: Int, _ href: @autoclosure () -> String) -> Value {
        shape(["count": .text(String(count)), "href": count == 0 ? .absent : .text(href())])
    }
}

/// One number of an equation: `+ 12 reported`.
enum BalanceTerm {
    static let shape = Shape(
        "balance-term", [.text("sign"), .object("label", Term.shape), .text("path"), .object("number", CountLink.shape), .flag("is_result")])

    /// `path` is the number's place in `data/metrics.json`.
    static func value(_ sign: String, _ label: Term, _ count: Int, path: String, href: @autoclosure () -> String) -> Value {
        shape([
            "sign": .text(sign), "label": label.value, "path": .text(path),
            "number": CountLink.value(count, href()),
            "is_result": .flag(sign == "="),
        ])
    }
}
