/// How a run of text looks on a terminal, as ANSI SGR codes (ECMA-48 §8.3.117).
enum Style: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case quiet = "2"

    /// `text` in this style, or as it is where nothing is coloured.
    func callAsFunction(_ text: String, coloured: Bool) -> String {
        coloured ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
