/// RFC 4180, as little of it as a test needs: what a reader that knows only the standard makes of a file.
enum CSVReader {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
        while let scalar = scalars.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where scalars.first == "\"":
                scalars.removeFirst()
                cell.append("\"")
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(String(cell))
                cell.removeAll()
            case ("\r", false) where scalars.first == "\n":
                scalars.removeFirst()
                rows.append(row + [String(cell)])
                row = []
                cell.removeAll()
            default: cell.append(scalar)
            }
        }
        return rows
    }
}
