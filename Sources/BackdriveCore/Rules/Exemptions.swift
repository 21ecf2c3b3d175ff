/// The exemptions of a site's settings, applied to findings (DATA.md §3, `exemptions`).
struct Exemptions {
    private let settings: Settings
    /// Nil where it is unknown: then none is called expired.
    private let today: Day?
    /// The place of the first exemption in force from each rule for each record.
    private let places: [Target: Int]
    /// Rules whose findings in this run are not those of today, so that nothing can be said about their exemptions.
    private let isUnasked: (RuleCode) -> Bool

    private struct Target: Hashable {
        let code: RuleCode
        let path: String
    }

    init(in inspection: Inspection, isAgainstBase: Bool) {
        settings = inspection.catalog.settings
        today = settings.isDayKnown ? inspection.today : nil
        places = Self.places(in: inspection.catalog, today: today)
        isUnasked = { code in
            let scope = RuleBook.rule(code)?.scope ?? .base
            return scope == .base ? !isAgainstBase : !inspection.judgesToday(scope)
        }
    }

    private static func places(in catalog: Catalog, today: Day?) -> [Target: Int] {
        guard !catalog.settings.exemptions.isEmpty else { return [:] }
        let paths = catalog.pathsByName
        var places: [Target: Int] = [:]
        for (place, exemption) in catalog.settings.exemptions.enumerated() where !isOver(exemption, today) {
            guard !BD062Settings.neverExempted.contains(exemption.code) else { continue }
            for path in exemption.ids.flatMap({ paths[$0.value] ?? [] }) {
                let target = Target(code: exemption.code, path: path)
                places[target] = places[target] ?? place
            }
        }
        return places
    }

    private static func isOver(_ exemption: Exemption, _ today: Day?) -> Bool {
        today.map { exemption.until.value < $0 } ?? false
    }

    /// Takes the exempted findings out and counts them; an exemption that is expired or unused is a finding itself.
    func applied(to findings: [Diagnostic]) -> Judgement {
        var isUsed = Array(repeating: false, count: settings.exemptions.count)
        var exempted: [RuleCode: Int] = [:]
        let kept = findings.filter { finding in
            guard let place = places[Target(code: finding.code, path: finding.location.path)] else { return true }
            isUsed[place] = true
            exempted[finding.code, default: 0] += 1
            return false
        }
        let faults = zip(settings.exemptions, isUsed).compactMap { exemption, isUsed -> Diagnostic? in
            if Self.isOver(exemption, today) { return BD062Settings.expired(exemption, in: settings.file) }
            return isUsed || isUnasked(exemption.code) ? nil : BD062Settings.unused(exemption, in: settings.file)
        }
        return Judgement(findings: (kept + faults).sorted(), exempted: exempted)
    }

    /// Whether one of them takes the finding out.
    func cover(_ finding: Diagnostic) -> Bool {
        places[Target(code: finding.code, path: finding.location.path)] != nil
    }
}

extension Catalog {
    /// The files of the records that an id or an alias names: kinds may share one.
    fileprivate var pathsByName: [String: [String]] {
        var paths: [String: [String]] = [:]
        forEachRecord { record, _ in
            for name in Set(record.origin.aliases.map(\.value)).union([record.id]) {
                paths[name, default: []].append(record.origin.file.path)
            }
        }
        for record in leftOut { paths[record.id, default: []].append(record.path) }
        return paths
    }
}
