/// A sentence with named gaps, such as `*{n} of {of}* open APs are overdue`; what stands between stars can be set off.
struct Pattern: Sendable {
    enum Part: Sendable, Hashable {
        case text(String)
        case gap(String)
        /// Where words that are set off begin or end.
        case star
    }

    let parts: [Part]

    /// A brace that closes nothing, or that is never closed, is text; so is a star without a second one.
    init(_ source: String) {
        var parts: [Part] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.gap(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = source.utf8.count { $0 == UInt8(ascii: "*") }.isMultiple(of: 2) ? Self.withStars(parts) : parts
    }

    private static func withStars(_ parts: [Part]) -> [Part] {
        parts.flatMap { part -> [Part] in
            guard case .text(let text) = part else { return [part] }
            let pieces = text.split(separator: "*", omittingEmptySubsequences: false).map { [Part.text(String($0))] }
            return Array(pieces.joined(separator: [.star])).filter { $0 != .text("") }
        }
    }

    /// The names of the gaps.
    var gaps: Set<String> {
        Set(parts.compactMap { part in if case .gap(let name) = part { name } else { nil } })
    }

    /// The sentence with its gaps filled; a gap that is given nothing shows its own name.
    func filled(with values: some Sequence<(key: String, value: Words.Filling)>) -> String {
        if parts.count == 1, case .text(let text) = parts[0] { return text }
        var text = ""
        for part in parts {
            switch part {
            case .star: break
            case .text(let literal): text += literal
            case .gap(let name): text += values.first { $0.key == name }?.value.text ?? "{\(name)}"
            }
        }
        return text
    }
}
