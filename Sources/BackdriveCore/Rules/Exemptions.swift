/// The exemptions of a site's settings, applied to findings (DATA.md §3, `exemptions`).
struct Exemptions {
    private let settings: Settings
    /// Nil where it is unknown: then none is called expired.
    private let today: Day?
    /// The id and aliases of the record in each file.
    private let namesByPath: [String: Set<String>]
    /// Rules that were not asked in this run, so that nothing can be said about their exemptions.
    private let unasked: Set<RuleCode>

    init(in inspection: Inspection, isAgainstBase: Bool) {
        settings = inspection.catalog.settings
        today = settings.isDayKnown ? inspection.today : nil
        namesByPath = settings.exemptions.isEmpty ? [:] : inspection.catalog.namesByPath
        var unasked: Set<RuleCode> = isAgainstBase ? [] : [22, 23, 25]
        if !inspection.judgesFuture { unasked.insert(11) }
        if inspection.asOf != inspection.today { unasked.formUnion([51, 52, 53, 54, 55]) }
        self.unasked = unasked.union(inspection.unaskedRules)
    }

    /// Takes the exempted findings out and counts them; an exemption that is expired or unused is a finding itself.
    func applied(to findings: [Diagnostic]) -> Judgement {
        var isUsed = Array(repeating: false, count: settings.exemptions.count)
        var exempted: [RuleCode: Int] = [:]
        let kept = findings.filter { finding in
            guard let place = exemption(for: finding) else { return true }
            isUsed[place] = true
            exempted[finding.code, default: 0] += 1
            return false
        }
        let faults = zip(settings.exemptions, isUsed).compactMap { exemption, isUsed -> Diagnostic? in
            if isOver(exemption) { return expired(exemption) }
            return isUsed || unasked.contains(exemption.code) ? nil : unused(exemption)
        }
        return Judgement(findings: (kept + faults).sorted(), exempted: exempted)
    }

    /// Whether one of them takes the finding out.
    func cover(_ finding: Diagnostic) -> Bool { exemption(for: finding) != nil }

    /// The place of the first exemption in force that covers a finding.
    private func exemption(for finding: Diagnostic) -> Int? {
        guard let names = namesByPath[finding.location.path], !BD062Settings.neverExempted.contains(finding.code) else {
            return nil
        }
        return settings.exemptions.firstIndex { exemption in
            exemption.code == finding.code && !isOver(exemption)
                && exemption.ids.contains { names.contains($0.value) }
        }
    }

    private func isOver(_ exemption: Exemption) -> Bool { today.map { exemption.until.value < $0 } ?? false }

    private func expired(_ exemption: Exemption) -> Diagnostic {
        BD062Settings.expired(exemption, at: settings.file.location(of: exemption.until.range))
    }

    private func unused(_ exemption: Exemption) -> Diagnostic {
        BD062Settings.unused(exemption, at: settings.file.location(of: exemption.range.opening))
    }
}

/// What the rules say in the end.
package struct Judgement: Sendable {
    /// Sorted; exempted ones are not among them.
    package let findings: [Diagnostic]
    /// How many findings of each rule were exempted: shown on the Data quality page only.
    package let exempted: [RuleCode: Int]
}

extension Catalog {
    fileprivate var namesByPath: [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        func add<Row: Record>(_ table: Table<Row>) {
            for row in table { names[row.origin.file.path] = Set(row.origin.aliases.map(\.value)).union([row.id]) }
        }
        add(people)
        add(sources)
        add(problems)
        add(plans)
        add(specialProjects)
        add(cycleFiles)
        add(meetings)
        for record in leftOut { names[record.path] = [record.id] }
        return names
    }
}
