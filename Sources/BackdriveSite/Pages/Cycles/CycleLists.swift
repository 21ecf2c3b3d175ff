internal import BackdriveCore

/// The lists of a cycle's page: each holds exactly what the number that leads to it counts.
struct CycleLists: CyclePart, ListHome {
    /// A cycle has so many lists that each shows its first few rows when it is long.
    private static let beginning = 3

    let site: Site
    let place: Int

    var address: PageAddress { .cycle(place) }
    var homeTitle: String { words("cycle.title", ["cycle": cycle.cycle.id]) }

    var all: [RecordList] {
        [
            problems(.carriedOver, undecided.closing[place]), reported, problems(.reopened), analysed,
            problems(.decided), problems(.screenedOut), problems(.duplicates), finished,
            plans(.plansOpen, open.closing[place]), plans(.created), plans(.reopened), plans(.done), plans(.dropped),
            slips, promised,
        ] + opening + [meetings]
    }

    /// What was there as the first cycle began; every later cycle opens with what the one before left over.
    private var opening: [RecordList] {
        place == 0
            ? [
                problems(.opening, undecided.opening), plans(.plansOpening, open.opening),
            ] : []
    }

    private var undecided: BalanceEvents<Problem, ChangeOfUndecided> { site.events.undecided }
    private var open: BalanceEvents<ActionPlan, ChangeOfOpen> { site.events.open }

    private func problems(_ change: ChangeOfUndecided) -> RecordList {
        problems(change.list, undecided[change, place])
    }

    private func plans(_ change: ChangeOfOpen) -> RecordList { plans(change.list, open[change, place]) }

    private func problems(_ list: CycleListName, _ events: [CycleEvents.Event<Problem>]) -> RecordList {
        make(list, ListRows(events) { site.row($0) })
    }

    private func plans(_ list: CycleListName, _ events: [CycleEvents.Event<ActionPlan>]) -> RecordList {
        make(list, ListRows(events) { row($0) })
    }

    private func row(_ event: CycleEvents.Event<ActionPlan>, notes: [String] = []) -> ListRow? {
        site.row(plan: event.record, when: event.on.description, notes: notes)
    }

    private func make(_ list: CycleListName, _ rows: ListRows) -> RecordList { make(list, groups: [.init(rows: rows)]) }

    private func make(_ list: CycleListName, groups: [RecordList.Group]) -> RecordList {
        self.list(
            list.rawValue, "list.\(list.rawValue).title", sorted: "list.\(list.rawValue).sorted", groups: groups,
            beginning: Self.beginning)
    }

    /// By source and by what the filter made of it.
    private var reported: RecordList {
        let bySource = Dictionary(grouping: undecided[.inflow, place]) { report.catalog.sourceOfProblem[$0.record] }
        let groups = cycle.inflowBySource.flatMap { inflow in sourceGroups(of: inflow.row, bySource[inflow.row] ?? []) }
        let unknown = RecordList.Group(
            id: "unknown-source", label: words("list.unknown_source"),
            rows: ListRows(bySource[nil] ?? []) { site.row($0) })
        return make(.reported, groups: groups + [unknown])
    }

    private func sourceGroups(
        of source: Table<InformationSource>.Index, _ events: [CycleEvents.Event<Problem>]
    ) -> [RecordList.Group] {
        let record = report.catalog.sources[source]
        let byPart = Dictionary(grouping: events) { report.filterPart(of: $0.record) }
        var section: RecordList.Heading? = (id: "reported-\(record.id)", label: record.title.value)
        return FilterPart.allCases.compactMap { part in
            guard let reports = byPart[part] else { return nil }
            defer { section = nil }
            return RecordList.Group(
                id: part.anchor(of: record.id), label: words("filter.\(part.rawValue)"), section: section,
                rows: ListRows(reports) { site.row($0) })
        }
    }

    /// By category and cause, in the order of the tables.
    private var analysed: RecordList {
        let byCategory = Dictionary(grouping: site.events.analysed[place]) { report.problems[$0.record]?.category }
        let groups = Category.allCases.flatMap { causeGroups(of: $0, byCategory[$0] ?? []) }
        return make(.analysed, groups: groups)
    }

    private func causeGroups(of category: Category, _ events: [CycleEvents.Event<Problem>]) -> [RecordList.Group] {
        let byCause = Dictionary(grouping: events) { report.catalog.problems[$0.record].analysis?.cause.value ?? "" }
        var section: RecordList.Heading? = (id: "analysed-\(category.rawValue)", label: words.name(of: category))
        let causes = cycle.classification.causes.filter { $0.category == category }.map(\.cause)
        return causes.map { cause in
            defer { section = nil }
            return RecordList.Group(
                id: CycleMix.anchor(of: cause, in: category), label: words.name(ofCause: cause), section: section,
                rows: ListRows(byCause[cause] ?? []) { analysedRow($0) })
        }
    }

    /// With the APs that ever covered the problem, which is what conversion counts.
    private func analysedRow(_ event: CycleEvents.Event<Problem>) -> ListRow? {
        let plans = report.timelines.problems[event.record].coverage.filter { $0.from <= report.asOf }
            .map { report.catalog.plans[$0.plan].id }
        return site.row(
            problem: event.record, when: event.on.description,
            notes: [plans.isEmpty ? words("cover.none") : plans.joined(separator: ", ")])
    }

    private var finished: RecordList {
        let groups = [true, false].map { isOnTime in
            RecordList.Group(
                id: isOnTime ? "on-time" : "late", label: words(isOnTime ? "plan.on_time" : "plan.late"),
                rows: ListRows(
                    site.events.finished[place].filter { report.plans[$0.record]?.onTime ?? false == isOnTime }
                ) {
                    row($0)
                })
        }
        return make(.finished, groups: groups)
    }

    private var slips: RecordList {
        make(
            .slips,
            ListRows(site.events.slips[place]) { event in
                let moves = report.catalog.plans[event.record].dueHistory.valid
                let move = moves.first { $0.isSlip && $0.on.value == event.on }
                return row(
                    event,
                    notes: move.map { ["\($0.from.value) → \($0.to.value)", $0.reason].compactMap(\.self) } ?? [])
            })
    }

    private var promised: RecordList {
        let groups = [true, false].map { isHit in
            RecordList.Group(
                id: isHit ? "hit" : "missed", label: words(isHit ? "list.hit" : "list.missed"),
                rows: ListRows(site.events.promised[place].filter { report.plans[$0.record]?.isHit == isHit }) {
                    row($0)
                })
        }
        return make(.promised, groups: groups)
    }

    private var meetings: RecordList {
        let groups = Meeting.Kind.allCases.map { kind in
            RecordList.Group(
                id: Self.anchor(of: kind), label: words("meeting_kind.\(kind.rawValue)"),
                rows: ListRows(
                    site.events.meetings[place].filter { report.catalog.meetings[$0.record].kind.value == kind }
                ) {
                    site.row(meeting: $0.record)
                })
        }
        return make(.meetings, groups: groups)
    }

    /// Where the meetings of a kind stand in their list.
    static func anchor(of kind: Meeting.Kind) -> String { "\(CycleListName.meetings.rawValue)-\(kind.rawValue)" }
}
