/// The exemptions of a site's settings, applied to findings (DATA.md §3, `exemptions`).
struct Exemptions {
    private let settings: Settings
    /// Nil where it is unknown: then none is called expired.
    private let today: Day?
    /// The place of the first exemption in force from each rule for each record.
    private var places: [Target: Int] = [:]
    /// The place of the first exemption that has ended, likewise.
    private var endedPlaces: [Target: Int] = [:]
    /// Rules from which records may be exempt that cannot be told, and files of records exempt from an unknown rule.
    private var (rulesOfAny, filesOfAny): (Set<RuleCode>, Set<String>) = ([], [])
    /// The places of exemptions for records that could not be read as written: what these break is not known.
    private var uncertain: Set<Int> = []
    /// The findings about ids that no record has, by the place of the exemption that names no others.
    private var unknownIDs: [Int: [Diagnostic]] = [:]
    /// Rules whose findings in this run are not those of today, so that nothing can be said about their exemptions.
    private let isUnasked: (RuleCode) -> Bool

    private struct Target: Hashable {
        let code: RuleCode
        let path: String
    }

    init(in inspection: Inspection, isAgainstBase: Bool) {
        settings = inspection.catalog.settings
        today = settings.isDayKnown ? inspection.today : nil
        isUnasked = { code in
            let scope = RuleBook.rule(code)?.scope ?? .base
            return scope == .base ? !isAgainstBase : !inspection.judgesToday(scope)
        }
        if !settings.exemptions.isEmpty { enter(inspection.catalog) }
    }

    private mutating func enter(_ catalog: Catalog) {
        let paths = catalog.pathsByName
        let faulty = catalog.faultyPaths
        let names = paths.keys.sorted()
        for (place, exemption) in settings.exemptions.enumerated()
        where !BD062Settings.neverExempted.contains(exemption.code) {
            if isOver(exemption) {
                for path in exemption.ids.flatMap({ paths[$0.value] ?? [] }) {
                    let target = Target(code: exemption.code, path: path)
                    endedPlaces[target] = endedPlaces[target] ?? place
                    if faulty.contains(path) { uncertain.insert(place) }
                }
                continue
            }
            if exemption.ids.isEmpty, exemption.isCodeKnown { rulesOfAny.insert(exemption.code) }
            var ids = exemption.ids.map(\.value)
            if !ids.isEmpty, ids.allSatisfy({ paths[$0] == nil }) {
                let meant = ids.map { nearestName(to: $0, in: names) }
                if settings.hasFault(in: "exemptions.ids") {
                    uncertain.insert(place)
                } else {
                    unknownIDs[place] = zip(exemption.ids, meant).map { id, meant in
                        BD062Settings.unknownRecord(id, meant: meant, in: settings.file)
                    }
                }
                ids = meant.compactMap(\.self)
            }
            for path in ids.flatMap({ paths[$0] ?? [] }) {
                let target = Target(code: exemption.code, path: path)
                places[target] = places[target] ?? place
                if !exemption.isCodeKnown { filesOfAny.insert(path) }
                if faulty.contains(path) { uncertain.insert(place) }
            }
        }
    }

    private func isOver(_ exemption: Exemption) -> Bool { today.map { exemption.until.value < $0 } ?? false }

    /// Takes the exempted findings out and counts them; an exemption that is expired or unused is a finding itself.
    func applied(to findings: [Diagnostic]) -> Judgement {
        var isUsed = Array(repeating: false, count: settings.exemptions.count)
        var uncovered = Array(repeating: 0, count: settings.exemptions.count)
        var exempted: [RuleCode: Int] = [:]
        let kept = findings.compactMap { finding -> Diagnostic? in
            let target = Target(code: finding.code, path: finding.location.path)
            if let place = places[target] {
                isUsed[place] = true
                exempted[finding.code, default: 0] += 1
                return nil
            }
            if mayCover(finding) { return nil }
            guard let place = endedPlaces[target] else { return finding }
            uncovered[place] += 1
            return finding.with(note: BD062Settings.end(of: settings.exemptions[place], in: settings.file))
        }
        let faults = settings.exemptions.enumerated().flatMap { place, exemption -> [Diagnostic] in
            guard exemption.isKnown else { return [] }
            let isUnknown = isUnasked(exemption.code) || uncertain.contains(place)
            if isOver(exemption) {
                let left = uncovered[place] > 0 || !isUnknown ? uncovered[place] : nil
                return [BD062Settings.expired(exemption, uncovered: left, in: settings.file)]
            }
            if let unknown = unknownIDs[place] { return unknown }
            guard !isUsed[place], !isUnknown else { return [] }
            let meant = Set(kept.filter { $0.code == exemption.code }.map(\.location.path))
            return [BD062Settings.unused(exemption, meant: meant.count == 1 ? meant.first : nil, in: settings.file)]
        }
        return Judgement(findings: (kept + faults).sorted(), exempted: exempted)
    }

    /// Whether one of them takes the finding out.
    func cover(_ finding: Diagnostic) -> Bool {
        places[Target(code: finding.code, path: finding.location.path)] != nil || mayCover(finding)
    }

    /// Whether an exemption that could not be read as written may have been meant for the finding.
    private func mayCover(_ finding: Diagnostic) -> Bool {
        (rulesOfAny.contains(finding.code) || filesOfAny.contains(finding.location.path))
            && !BD062Settings.neverExempted.contains(finding.code)
    }
}

extension Exemption {
    fileprivate var isCodeKnown: Bool { code != .unknown }

    /// Whether all could be read that it is judged by.
    fileprivate var isKnown: Bool { isCodeKnown && !ids.isEmpty && until.isKnown }
}

extension Catalog {
    /// The files of the records that could not be read as written.
    fileprivate var faultyPaths: Set<String> {
        var paths = Set(leftOut.map(\.path))
        forEachRecord { record, _ in
            if !record.origin.faultyFields.isEmpty { paths.insert(record.origin.file.path) }
        }
        return paths
    }

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
