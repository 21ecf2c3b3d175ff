import BackdriveCore

/// `- on: 2026-03-09, outcome: act`, `screening: result: passed, on: …`, `problems: P-1]`: the brackets round an entry or a
/// list were forgotten, or the first of them.
enum MissingBrackets: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.parts.value
        guard !line.value.isDelimited(in: line.bytes), !value.isEmpty else { return [] }
        let end = value.upperBound
        if line.bytes[end - 1] == UInt8(ascii: "]"), line.vocabulary.takesList(line.key) {
            return [Repair(value, [Diagnostic.Edit(at: value.lowerBound, "[")], .missingBrackets("[ ]"))]
        }
        let start = line.hasDash ? line.content : value.lowerBound
        let inner = line.names.filter { $0.range.lowerBound >= start }
        let isClosed = line.bytes[end - 1] == UInt8(ascii: "}")
        guard inner.count > (line.hasDash && !isClosed ? 1 : 0), line.hasDash || !line.key.isEmpty else { return [] }
        let entry = "{" + line.text(start..<end) + (isClosed ? "" : "}")
        let entries = line.vocabulary.takesList(line.key) && !line.hasDash ? ["[\(entry)]", entry] : [entry]
        return entries.map { Repair(start..<end, [Diagnostic.Edit(start..<end, $0)], .missingBrackets("{ }")) }
    }
}
