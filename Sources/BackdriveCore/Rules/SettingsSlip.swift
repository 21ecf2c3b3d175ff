/// A slip of the pen in one day of the settings, which a flood of findings follows from: it is told once, at the
/// setting, and says how many they are.
struct SettingsSlip {
    /// Whether a finding follows from the slip.
    private let explains: (Diagnostic) -> Bool
    /// The one finding, from those that follow.
    private let finding: ([Diagnostic]) -> Diagnostic

    /// The findings, with those that follow from a slip gathered into one that comes first.
    static func gathered(_ findings: [Diagnostic], in inspection: Inspection) -> [Diagnostic] {
        var rest = findings
        var first: [Diagnostic] = []
        for slip in [lateCycles(in: inspection), earlyDay(in: inspection), lateDay(in: inspection)].compactMap(\.self) {
            let following = rest.filter(slip.explains)
            guard following.count > 1 else { continue }
            first.append(slip.finding(following))
            rest.removeAll(where: slip.explains)
        }
        return first.sorted() + rest
    }

    /// No cycle has begun, and every problem was reported before the first one: `starts_on` is too late.
    private static func lateCycles(in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        let start = catalog.settings.cyclesStartOn
        guard start > inspection.today, !catalog.problems.isEmpty,
            catalog.settings.isCalendarKnown,
            catalog.problems.allSatisfy({ $0.reportedOn.value < start || !$0.reportedOn.isKnown })
        else { return nil }
        let codes = [BD040UnreachedCycle.code, BD041BeforeFirstCycle.code]
        return SettingsSlip(explains: { codes.contains($0.code) }) { following in
            BD041BeforeFirstCycle.setting(
                in: catalog, severity: following.gravest, followedBy: following.count)
        }
    }

    /// Most records begin after the day that the settings pin: `as_of` is too early.
    private static func earlyDay(in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        guard inspection.asks(.future), let asOf = catalog.settings.asOf else { return nil }
        let beginnings = (catalog.problems.map(\.reportedOn) + catalog.plans.map(\.createdOn)).filter(\.isKnown)
        let late = beginnings.count { $0.value > asOf.value }
        guard late > 1, late * 2 > beginnings.count else { return nil }
        return SettingsSlip(explains: { $0.code == BD011FutureEvent.code }) { following in
            BD011FutureEvent.setting(asOf, in: catalog.settings, followedBy: following.count)
        }
    }

    /// Nothing has happened for many years before the day that the settings pin: `as_of` is too late.
    private static func lateDay(in inspection: Inspection) -> SettingsSlip? {
        let catalog = inspection.catalog
        guard inspection.asks(.future), let asOf = catalog.settings.asOf, let last = catalog.lastEvent,
            asOf.value > last.later(byYears: 10)
        else { return nil }
        return SettingsSlip(explains: { RuleBook.rule($0.code)?.scope == .today }) { following in
            BD062Settings.lateDay(
                asOf.value, after: last, followedBy: following.count, at: catalog.settings.file.location(of: asOf.range)
            )
        }
    }
}

extension [Diagnostic] {
    fileprivate var gravest: Diagnostic.Severity { contains { $0.severity == .error } ? .error : .warning }
}

extension Catalog {
    /// The last day on which anything happened; nil where nothing did.
    fileprivate var lastEvent: Day? {
        var last: Day?
        func tell(_ day: Located<Day>) { if day.isKnown { last = max(last ?? day.value, day.value) } }
        forEachEvent { _, day in tell(day) }
        for meeting in meetings { tell(meeting.on) }
        return last
    }
}
