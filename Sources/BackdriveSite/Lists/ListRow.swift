internal import BackdriveCore
internal import Mustache

/// One record in a list: its name, where it stands, what matters about it here.
struct ListRow: Sendable {
    let id: String
    let title: String
    let href: String
    var tag: Tag?
    var source: SourceName?
    /// What stands below the name, in this order.
    var notes: [String] = []
    /// The day or distance that the list is sorted by.
    var when: String?

    /// A short word in a frame; the style is a class of the style sheet.
    struct Tag: Sendable {
        let style: String
        let label: String
    }

    static let view = View<ListRow>(
        "list-row",
        .text("id") { $0.id },
        .flag("shows_id") { $0.id != $0.title },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("tag") { $0.tag?.label },
        .text("tag_style") { $0.tag?.style ?? "" },
        .optional("source", SourceName.view) { $0.source },
        .text("note") { $0.notes.isEmpty ? nil : $0.notes.joined(separator: " · ") },
        .text("when") { $0.when })
}

extension Site {
    /// A problem with its stage, source and owner; nil while it is not reported yet.
    ///
    /// A list of one owner's or one source's problems leaves out what all its rows would repeat.
    func row(
        problem index: Table<Problem>.Index, when: String? = nil, notes: [String] = [], showsOwner: Bool = true,
        showsSource: Bool = true
    ) -> ListRow? {
        guard let state = report.problems[index] else { return nil }
        let problem = report.catalog.problems[index]
        let owner = showsOwner ? problem.owner.map { report.name(ofPerson: $0.value) } : nil
        let source = showsSource ? report.catalog.sources.index(of: problem.source.value).map(source) : nil
        return ListRow(
            id: problem.id, title: problem.title.value, href: problem.pagePath,
            tag: .init(style: state.stage.rawValue, label: words.name(of: state.stage)), source: source,
            notes: [owner].compactMap(\.self) + notes, when: when)
    }

    /// An AP with its due date while it is open, else with its state; nil while it is not created yet.
    ///
    /// A list of one owner's APs leaves out what all its rows would repeat.
    func row(
        plan index: Table<ActionPlan>.Index, when: String? = nil, notes: [String] = [], showsOwner: Bool = true
    ) -> ListRow? {
        guard let state = report.plans[index] else { return nil }
        let plan = report.catalog.plans[index]
        let owner = showsOwner ? [report.name(ofPerson: plan.owner.value)] : []
        let tag =
            state.dueState.map {
                ListRow.Tag(style: $0.rawValue, label: words.due(on: state.dueOn, asOf: report.asOf))
            } ?? ListRow.Tag(style: state.state.rawValue, label: words.name(of: state.state))
        return ListRow(
            id: plan.id, title: plan.title.value, href: plan.pagePath, tag: tag, notes: owner + notes, when: when)
    }

    /// A problem with the day of what happened to it.
    func row(_ event: CycleEvents.Event<Problem>) -> ListRow? { row(problem: event.record, when: event.on.description) }

    /// A problem with its occurrences before and after, and what a person found beside it.
    func row(effect index: Table<Problem>.Index) -> ListRow? {
        guard let effect = report.problems[index]?.effectiveness else { return nil }
        var notes = [
            words(
                effect.verdict == .observing ? "effect_chart.so_far" : "effect_chart.before_after",
                ["before": effect.before, "after": effect.after])
        ]
        if let reduction = effect.reductionPermille { notes.append(words.reduction(reduction)) }
        if effect.isLowEvidence { notes.append(words("effect_chart.low_evidence")) }
        if let judgement = report.judgement(of: index) { notes.append(words.name(of: judgement.result.value)) }
        let days = words("effect_chart.days", ["n": effect.elapsedDays, "of": words.days(effect.windowDays)])
        var row = row(problem: index, when: effect.verdict == .observing ? days : nil, notes: notes)
        row?.tag = .init(style: "\(effect.verdict.rawValue)", label: words.name(of: effect.verdict))
        return row
    }

    /// A special project with its state; nil while it is not created yet.
    func row(specialProject index: Table<SpecialProject>.Index) -> ListRow? {
        guard let state = report.specialProjects[index] else { return nil }
        let project = report.catalog.specialProjects[index]
        return ListRow(
            id: project.id, title: project.title.value, href: project.pagePath,
            tag: .init(style: state.state.rawValue, label: words("ap_state.\(state.state.rawValue)")),
            notes: [words.problems(state.problems), words.plans(state.plans)])
    }

    /// A meeting by its day, kind and host.
    func row(meeting index: Table<Meeting>.Index) -> ListRow {
        let meeting = report.catalog.meetings[index]
        let decisions = meeting.decisions.count
        return ListRow(
            id: meeting.id, title: words.title(of: meeting), href: meeting.pagePath,
            notes: [
                words("meeting_kind.\(meeting.kind.value.rawValue)"), report.name(ofPerson: meeting.host.value),
                decisions > 0 ? words("unit.decisions", ["n": decisions]) : nil,
            ].compactMap(\.self), when: meeting.on.value.description)
    }
}
