import BackdriveCore

/// `- due_on: 2026-04-30` among fields that have no dash, `[- P-1, - P-2]` between brackets.
enum NeedlessDash: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        if let repair = betweenBrackets(of: line) { return [repair] }
        guard line.hasDash, line.indentation == 0, !line.parts.key.isEmpty else { return [] }
        let dash = line.range.lowerBound..<line.content
        return [Repair(dash, [Diagnostic.Edit(dash, "")], .needlessDash)]
    }

    private static func betweenBrackets(of line: SuspectLine) -> Repair? {
        guard line.value.isInBrackets(in: line.bytes) else { return nil }
        let dashes = line.value.items(in: line.bytes).compactMap { item -> Range<Int>? in
            guard item.count > 2, line.bytes[item.lowerBound] == UInt8(ascii: "-"),
                line.bytes[item.lowerBound + 1].isBlank
            else { return nil }
            return item
                .lowerBound..<FieldLine.trimmed((item.lowerBound + 1)..<item.upperBound, in: line.bytes).lowerBound
        }
        guard let first = dashes.first else { return nil }
        return Repair(
            first.lowerBound..<(first.lowerBound + 1), dashes.map { Diagnostic.Edit($0, "") }, .dashInBrackets)
    }
}
