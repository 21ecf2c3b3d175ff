internal import BackdriveCore
internal import Mustache

/// One large number: what it counts, what lies behind it, and how it moved since the last cycle.
struct Tile: Sendable {
    let label: Term
    let number: String
    /// Where the number stands in `data/metrics.json`, and where those of the note do, in their order: for `data-number`.
    let path: String?
    var notePath: String?
    /// The page, or the part of it, that lists exactly what is counted.
    let href: String
    let note: String
    let change: Change?

    static let view = View<Tile>(
        "tile",
        [
            .object("label", Term.view) { $0.label },
            .text("number") { $0.number },
            .text("path") { $0.path },
            .text("note_path") { $0.notePath },
            .text("href") { $0.href },
            .text("note") { $0.note },
            .text("change") { $0.change?.text },
            .text("trend") { $0.change?.trend.rawValue },
        ])
}

/// How a number moved since the end of the last cycle, and whether that is good news.
struct Change: Sendable {
    let text: String
    let trend: Trend

    enum Trend: String, Sendable {
        case better, worse, same
    }

    /// Which way is good.
    enum Wish: Sendable {
        case more, fewer, neither
    }

    /// `▲ 2 since 2026-C06`; `unit` turns the distance into words.
    init(
        from before: Int, to now: Int, wish: Wish, since cycle: String, words: Words,
        unit: (Int) -> String = { String($0) }
    ) {
        let key = now == before ? "tile.same" : now > before ? "tile.up" : "tile.down"
        text = words(key, ["by": unit(abs(now - before)), "cycle": cycle])
        trend =
            switch wish {
            case _ where now == before: .same
            case .neither: .same
            case .more: now > before ? .better : .worse
            case .fewer: now < before ? .better : .worse
            }
    }
}
