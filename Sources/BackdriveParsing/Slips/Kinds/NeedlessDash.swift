import BackdriveCore

/// `- due_on: 2026-04-30` among fields that have no dash.
enum NeedlessDash: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard line.hasDash, line.indentation == 0, !line.parts.key.isEmpty else { return [] }
        let dash = line.range.lowerBound..<line.content
        return [Repair(dash, [Diagnostic.Edit(dash, "")]) { BD007UnacceptableYAML.needlessDash(at: $0) }]
    }
}
