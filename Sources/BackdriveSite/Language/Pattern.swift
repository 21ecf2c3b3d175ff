/// A sentence with named gaps, such as `{n} of {of} open APs are overdue`.
struct Pattern: Sendable {
    enum Part: Sendable, Hashable {
        case text(String)
        case gap(String)
    }

    let parts: [Part]

    /// A brace that closes nothing, or that is never closed, is text.
    init(_ source: String) {
        var parts: [Part] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.gap(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The names of the gaps.
    var gaps: Set<String> {
        Set(
            parts.compactMap { part in
                if case .gap(let name) = part { name } else { nil }
            })
    }

    /// The sentence with its gaps filled; a gap that is given nothing shows its own name.
    func filled(with values: some Sequence<(key: String, value: Words.Filling)>) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .gap(let name): text += values.first { $0.key == name }?.value.text ?? "{\(name)}"
            }
        }
        return text
    }
}
