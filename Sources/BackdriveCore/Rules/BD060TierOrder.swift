/// More often or harder never means a lower tier, and no High cell touches a Low one (DATA.md §5, BD060).
///
/// One finding a table: an error at the first row that breaks the order, else a warning at the first row where the
/// tier leaps.
enum BD060TierOrder: CatalogRule {
    static let code: RuleCode = 60

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let settings = inspection.catalog.settings
        let pairs = neighbours(in: settings.tiers)
        if let fall = pairs.first(where: { $0.higher < $0.lower }) {
            return [finding(fall, .error, falls(fall), in: settings)]
        }
        if let leap = pairs.first(where: { $0.higher == .high && $0.lower == .low }) {
            return [finding(leap, .warning, leaps(leap), in: settings)]
        }
        return []
    }

    /// Two cells side by side: `higher` is one step up the scale of `lower`, in frequency or in impact.
    fileprivate struct Pair {
        let lowerRating: Rating
        let higherRating: Rating
        let lower: Tier
        let higher: Tier
    }

    /// Row by row as the settings have them; in a row first along it, then down to the next.
    private static func neighbours(in tiers: TierTable) -> [Pair] {
        stride(from: 5, through: 1, by: -1).flatMap { impact -> [Pair] in
            (1...5).flatMap { frequency -> [Pair] in
                let here = Rating(frequency: frequency, impact: impact)
                var pairs: [Pair] = []
                if frequency < 5 { pairs.append(pair(here, Rating(frequency: frequency + 1, impact: impact), tiers)) }
                if impact > 1 { pairs.append(pair(Rating(frequency: frequency, impact: impact - 1), here, tiers)) }
                return pairs
            }
        }
    }

    private static func pair(_ lower: Rating, _ higher: Rating, _ tiers: TierTable) -> Pair {
        Pair(lowerRating: lower, higherRating: higher, lower: tiers[lower], higher: tiers[higher])
    }

    private static func finding(
        _ pair: Pair, _ severity: Diagnostic.Severity, _ message: String, in settings: Settings
    ) -> Diagnostic {
        let row = 5 - pair.higherRating.impact
        let range = row < settings.tierRanges.count ? settings.tierRanges[row] : .fileStart
        return Diagnostic(code, severity, message, at: settings.file.location(of: range), help: standard)
    }
}

extension BD060TierOrder {
    private static func falls(_ pair: Pair) -> String {
        "the tiers are not monotone: \(cell(pair.higherRating)) is \(pair.higher.rawValue), "
            + "but \(cell(pair.lowerRating)) is \(pair.lower.rawValue)"
    }

    private static func leaps(_ pair: Pair) -> String {
        "\(cell(pair.higherRating)) is H beside \(cell(pair.lowerRating)), which is L: one step changes everything"
    }

    private static func cell(_ rating: Rating) -> String {
        "frequency \(rating.frequency), impact \(rating.impact)"
    }

    private static let standard = "the built-in table is [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM], impact 5 first"

    static var explanation: Explanation {
        Explanation(
            title: "tiers rise with frequency and impact",
            purpose: """
                A problem that happens more often, or hits harder, never belongs to a lower tier: that is an error. \
                Where an H cell lies left, right, above or below an L cell, one grade decides between everything \
                and nothing: that is a warning.
                """,
            wrong: """
                tiers: [MHHHH, MMHHH, LMLMH, LLMMM, LLLLM]
                """,
            right: """
                tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]
                """)
    }
}
