/// Text from content or file names, safe on a terminal and in a build's log: what could move the cursor or hide stands as
/// `\u{…}`, and so does the second `#` of a `##[command]` or `##vso[…]`, which build servers obey anywhere in a line.
package func printable(_ text: String) -> String {
    let text = text.utf8.contains(UInt8(ascii: "#")) ? withoutLogCommands(text) : text
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += printable($1) }
}

/// The same of a text whose line ends stay.
package func printable(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(separator: "\n")
}

package func printable(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        // The joiners of emoji and of Indic scripts are harmless.
        scalar == "\u{200D}" || scalar == "\u{200C}"
            ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: String(scalar)
    }
}

/// A command of a log is `##`, letters or none, and a bracket.
package func withoutLogCommands(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        shown.append(scalar)
        guard scalar == "#", rest.first == "#", rest.dropFirst().first(where: { !$0.properties.isAlphabetic }) == "["
        else { continue }
        rest.removeFirst()
        shown.append(contentsOf: "\\u{23}".unicodeScalars)
    }
    return String(shown)
}
