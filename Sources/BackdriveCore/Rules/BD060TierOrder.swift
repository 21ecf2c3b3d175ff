/// More often or harder never means a lower tier, and no High cell touches a Low one (DATA.md §5, BD060).
///
/// One finding a table: an error at the first row that breaks the order, else a warning at the first row where the
/// tier leaps.
enum BD060TierOrder: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let settings = inspection.catalog.settings
        let tiers = settings.tiers
        let pairs = neighbours
        if let fall = pairs.first(where: { tiers[$0.higher] < tiers[$0.lower] }) {
            let (higher, lower) = (tiers[fall.higher].rawValue, tiers[fall.lower].rawValue)
            return [
                finding(
                    "the tiers are not monotone: \(cell(fall.higher)) is \(higher), but \(cell(fall.lower)) is \(lower)",
                    at: row(of: fall, in: settings), help: standard)
            ]
        }
        if let leap = pairs.first(where: { tiers[$0.higher] == .high && tiers[$0.lower] == .low }) {
            return [
                finding(
                    "\(cell(leap.higher)) is H beside \(cell(leap.lower)), which is L: one step changes everything",
                    at: row(of: leap, in: settings), severity: .warning, help: standard)
            ]
        }
        return []
    }

    /// Two cells side by side: `higher` is one step up the scale of `lower`, in frequency or in impact.
    private struct Pair {
        let lower: Rating
        let higher: Rating
    }

    /// Row by row as the settings have them; in a row first along it, then down to the next.
    private static var neighbours: [Pair] {
        stride(from: 5, through: 1, by: -1).flatMap { impact -> [Pair] in
            (1...5).flatMap { frequency -> [Pair] in
                let here = Rating(frequency: frequency, impact: impact)
                let oftener = Rating(frequency: frequency + 1, impact: impact)
                let milder = Rating(frequency: frequency, impact: impact - 1)
                return (frequency < 5 ? [Pair(lower: here, higher: oftener)] : [])
                    + (impact > 1 ? [Pair(lower: milder, higher: here)] : [])
            }
        }
    }

    private static func row(of pair: Pair, in settings: Settings) -> SourceLocation {
        let row = 5 - pair.higher.impact
        return settings.file.location(of: row < settings.tierRanges.count ? settings.tierRanges[row] : .fileStart)
    }

    private static func cell(_ rating: Rating) -> String {
        "frequency \(rating.frequency), impact \(rating.impact)"
    }

    private static let standard = "the built-in table is [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM], impact 5 first"

    static let explanation = Explanation(
        code: 60, title: "tiers rise with frequency and impact",
        purpose: """
            A problem that happens more often, or hits harder, never belongs to a lower tier: that is an error. Where \
            an H cell lies left, right, above or below an L cell, one grade decides between everything and nothing: \
            that is a warning.
            """,
        wrong: "tiers: [MHHHH, MMHHH, LMLMH, LLMMM, LLLLM]",
        right: "tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]")
}
