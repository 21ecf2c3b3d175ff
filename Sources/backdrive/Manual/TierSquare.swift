import BackdriveCore

/// The built-in tier and score of each cell of the matrix, as a table of plain text: impact 5 to 1 down, frequency 1 to 5
/// across.
enum TierSquare {
    static let text: String = {
        let rows = (1...5).reversed().map { impact in
            "\(impact)" + (1...5).map { cell(Rating(frequency: $0, impact: impact)) }.joined() + "\n"
        }
        let frequencies = (1...5).map { padded("\($0)") }.joined()
        return "```text\n" + rows.joined() + " " + frequencies + "\n```\n"
    }()

    /// `21H`
    private static func cell(_ rating: Rating) -> String {
        padded("\(rating.score)\(TierTable.standard[rating].rawValue)")
    }

    private static func padded(_ text: String) -> String { String(repeating: " ", count: 5 - text.count) + text }
}
