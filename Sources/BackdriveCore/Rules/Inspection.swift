/// What catalog rules may look at: the records, and what follows from their dates.
package struct Inspection: Sendable {
    package let catalog: Catalog
    /// States and stages at the end of the day of the rules that look at time, which `--as-of` moves.
    let snapshot: Snapshot
    /// The settings' `as_of`, else the current day in the site's zone: of BD011 and of the exemptions' end.
    package let today: Day
    /// False under `--as-of`, which is time travel.
    private let judgesFuture: Bool

    /// The links between problems, and their occurrences, once everything has happened.
    let duplicates: DuplicateChains
    let occurrences: Occurrences
    let unheldReferences: [Catalog.UnheldReference]
    let misnamed: MisnamedRecords
    /// What is not known, for what could not be read.
    let uncertainty: Uncertainty

    package init(_ snapshot: Snapshot, judgesFuture: Bool, today: Day) {
        catalog = snapshot.catalog
        self.snapshot = snapshot
        self.today = today
        self.judgesFuture = judgesFuture
        duplicates = DuplicateChains(catalog, asOf: Self.endOfTime)
        occurrences = Occurrences(of: catalog, duplicates: duplicates, asOf: Self.endOfTime)
        unheldReferences = catalog.unheldReferences
        misnamed = MisnamedRecords(in: catalog, unheldReferences)
        uncertainty = Uncertainty(in: catalog, unheldReferences, misnamed)
    }

    package var asOf: Day { snapshot.asOf }
    var timelines: Timelines { snapshot.timelines }

    /// A day by which everything has happened: most rules judge the whole content (DATA.md §5, "Which day").
    static let endOfTime = Day.latest

    /// Whether the rules of a scope are asked in this run; those against a base have a run of their own.
    ///
    /// Where neither the settings nor `--as-of` tell the day, rules about it would judge another one.
    func asks(_ scope: RuleScope) -> Bool {
        switch scope {
        case .content: true
        case .today: catalog.settings.isDayKnown || !judgesFuture
        case .future: catalog.settings.isDayKnown && judgesFuture
        case .base: false
        }
    }

    /// Whether what the rules of a scope find is what they find of `today`.
    func judgesToday(_ scope: RuleScope) -> Bool { asks(scope) && (scope != .today || asOf == today) }

    /// The last day that an event may have (BD011): any, where that rule is off.
    var lastDay: Day { judgesFuture ? today : .distantFuture }

    func isFuture(_ day: Day) -> Bool { day > lastDay }

    /// Whether an AP that covers a problem, or was meant to, could not be read as written: then the problem's stage may
    /// be another one, and its fault is the AP's.
    func isCoverUncertain(of place: Table<Problem>.Index) -> Bool {
        uncertainty.isCoverUncertain(of: place, in: timelines)
    }

    /// The first whole cycle that began on or after `day`, if it is over by the as-of day.
    func completeCycle(since day: Day) -> Cycle? {
        guard catalog.isCalendarKnown else { return nil }
        let calendar = catalog.calendar
        let cycle = calendar.cycle(at: calendar.placeOfFirst(startingOnOrAfter: day))
        return cycle.endsBefore <= asOf ? cycle : nil
    }
}
