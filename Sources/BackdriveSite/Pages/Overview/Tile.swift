internal import BackdriveCore
internal import Mustache

/// One large number: what it counts, what it is out of, what lies behind it, how it stood in the last cycles, and on the
/// same day of the last one.
struct Tile: Sendable {
    let label: Term
    let number: String
    /// `of 11`; nil for a count of nothing larger.
    var of: String?
    /// Where the number stands in `data/metrics.json`: for `data-number`.
    let path: String?
    /// The page, or the part of it, that lists exactly what is counted; nil where nothing is.
    let href: String?
    let note: [Part]
    let then: String?
    let spark: [UInt8]

    /// A piece of the note: text, or a number that leads to its list.
    struct Part: Sendable {
        let text: String
        var style: String?
        var href: String?
        /// The number's place in `data/metrics.json`.
        var path: String?

        static let view = View<Part>(
            "tile-part",
            .text("text") { $0.text }, .text("style") { $0.style }, .text("href") { $0.href },
            .text("path") { $0.path })
    }

    static let view = View<Tile>(
        "tile",
        .object("label", Term.view) { $0.label },
        .text("number") { $0.number },
        .text("of") { $0.of },
        .text("path") { $0.path },
        .text("href") { $0.href },
        .list("note", Part.view) { $0.note },
        .text("then") { $0.then },
        .markup("spark") { $0.spark })
}
