import Foundation

/// The numbers that pages mark with `data-number`, and what `metrics.json` says of them.
///
/// A mark names one member or several, a blank between: `people/li.na/open` a member, `people/*/open` a sum,
/// `aps?due_state=soon` how many have that value, `sources?state=stale|never` one of those.
struct ShownNumbers {
    struct Figure: CustomStringConvertible {
        let page: String
        let mark: String
        let text: String

        var description: String { "\(page): \(mark) is shown as “\(text)”" }
    }

    let figures: [Figure]
    private let metrics: [String: Any]

    init(_ site: Tree) throws {
        let data = site.files["data/metrics.json"] ?? Data()
        metrics = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        figures = site.files.keys.sorted().filter { $0.hasSuffix(".html") }.flatMap { page in
            site.text(page).matches(of: /<([a-z]+)\b[^>]*? data-number="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/).map {
                let text = $0.output.3.replacing(/<[^>]*>/, with: " ")
                return Figure(
                    page: page, mark: String($0.output.2),
                    text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }.filter { !$0.text.isEmpty }
        }
    }

    /// Whether a figure shows what `metrics.json` says.
    func agrees(_ figure: Figure) -> Bool {
        let values = figure.mark.split(separator: " ").map { value(of: $0) }
        if values.count == 1, let rate = values[0] as? [String: Int], let n = rate["n"], let of = rate["of"] {
            // A rate of nothing is shown as no number.
            guard of > 0 else { return figure.text == "—" }
            // One of few is shown without percent.
            guard of >= 5 else { return figure.text.matches(of: /\d+/).map { Int($0.output) } == [n, of] }
            let permille = (2000 * n + of) / (2 * of)
            return figure.text.contains("\(permille / 10).\(permille % 10)%")
        }
        if values.allSatisfy({ $0 is NSNull }) { return !figure.text.contains(/\d/) }
        let shown = figure.text.matches(of: /\d+/).compactMap { Int($0.output) }
        return values.compactMap { $0 as? Int } == Array(shown.prefix(values.count))
    }

    private func value(of mark: Substring) -> Any {
        if let question = mark.firstIndex(of: "?") {
            let members = self.members(of: metrics[String(mark[..<question])])
            let test = mark[mark.index(after: question)...].split(separator: "=")
            guard test.count == 2 else { return members.count }
            let wanted = test[1].split(separator: "|").map(String.init)
            return members.count { wanted.contains($0[String(test[0])] as? String ?? "") }
        }
        return value(of: mark.split(separator: "/").map(String.init)[...], in: metrics)
    }

    private func value(of path: ArraySlice<String>, in value: Any) -> Any {
        guard let name = path.first else { return value }
        let rest = path.dropFirst()
        if name == "*" { return members(of: value).compactMap { self.value(of: rest, in: $0) as? Int }.reduce(0, +) }
        if let list = value as? [[String: Any]] {
            return list.first { $0["id"] as? String == name }.map { self.value(of: rest, in: $0) } ?? NSNull()
        }
        guard let map = value as? [String: Any] else { return NSNull() }
        return derived(name, from: map) ?? self.value(of: rest, in: map[name] ?? NSNull())
    }

    /// Numbers that pages work out from members beside each other; nil for a member of its own.
    private func derived(_ name: String, from map: [String: Any]) -> Any? {
        func count(_ names: String...) -> Int { names.reduce(0) { $0 + (map[$1] as? Int ?? 0) } }
        if map[name] != nil { return nil }
        switch name {
        case "missing": return count("of") - count("n")
        case "better": return count("eliminated", "improved")
        // The JSON leaves out the cells of the matrix that hold nothing.
        case _ where name.contains(/^f[1-5]i[1-5]$/): return count(name)
        default: return nil
        }
    }

    private func members(of value: Any?) -> [[String: Any]] {
        (value as? [[String: Any]]) ?? (value as? [String: Any])?.values.compactMap { $0 as? [String: Any] } ?? []
    }
}
