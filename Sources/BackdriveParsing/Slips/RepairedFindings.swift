import BackdriveCore

extension RepairSearch {
    /// A refusal in the words of the slip that explains it, with what to write.
    func explained(_ refusal: Refusal) -> Refusal {
        guard !refusal.suspects.isEmpty, let (repair, line) = best(for: refusal) else { return refusal }
        let finding = repair.finding(in: file, showing: line)
        guard refusal.isWorded else { return Refusal(finding: finding) }
        return Refusal(finding: refusal.finding.with(help: finding.help, fix: finding.fix))
    }

    /// Puts one slip in the place of all the faults of a line that it explains.
    func explain(_ faults: inout FieldFaults) {
        let total = faults.count
        var places: [Int: Int] = [:]
        for finding in faults.findings
        where finding.concernsShape && Int(finding.location.range.start) >= yaml.lowerBound {
            places[finding.location.start.line] = Int(finding.location.range.start)
        }
        for (number, offset) in places.sorted(by: { $0.key < $1.key }).prefix(mostLines) {
            let faultsHere = faults.findings.count { $0.location.start.line == number }
            // One that mends another line's slip may have mended this one's.
            guard faultsHere > 0, let (repair, line) = best(forLineAt: offset, others: total - faultsHere) else {
                continue
            }
            let lines = (repair.shown ?? repair.edits).map { file.location(of: $0.range).start.line }
            faults.replaceFindings(onLines: Set(lines + [number]), by: repair.finding(in: file, showing: line))
        }
    }

    /// On so many lines of one file a slip is looked for, on fewer of a long one.
    private var mostLines: Int { max(1, min(8, 200_000 / max(1, yaml.count))) }
}

extension Diagnostic {
    /// Where it stands, in bytes from its file's first.
    var offset: Int { Int(location.range.start) }

    /// Whether a slip of the pen may be behind it: a name that is none, something missing inside of something, a value of
    /// another shape, a sign that parts nothing.
    var concernsShape: Bool {
        [
            BD001UnknownField.code, BD002MissingField.code, BD007UnacceptableYAML.code, BD008WrongType.code,
            BD062Settings.code,
        ].contains(code)
    }
}
