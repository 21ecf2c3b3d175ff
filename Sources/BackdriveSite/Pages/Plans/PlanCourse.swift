internal import BackdriveCore
internal import Mustache

/// What happened to an AP and where it was discussed: its checks, the weekly meetings that did not look at it, the moves of
/// its date, its beginning and its end.
struct PlanCourse: SitePart {
    let piece: PlanPiece
    /// The weekly meetings that were held while the AP was open, from the day after its creation; by day.
    let meetingsHeld: [Table<Meeting>.Index]
    /// Those of them that did not look at it.
    let unchecked: [Table<Meeting>.Index]
    /// Up to the as-of day, struck ones too.
    private let checks: [PlanCheck]

    var site: Site { piece.site }

    init(piece: PlanPiece) {
        let (report, index) = (piece.report, piece.index)
        let meetings = report.catalog.meetings
        let checks = report.checks(of: index)
        let valid = checks.filter { $0.check.void == nil }
        let days = Set(valid.map(\.on))
        let named = Set(valid.compactMap { $0.check.meeting.flatMap { meetings.index(of: $0.value) } })
        let held = piece.site.weeklyMeetings.filter { meeting in
            let day = meetings[meeting].on.value
            return day > piece.plan.createdOn.value && day <= report.asOf
                && report.timelines.plans[index].isOpen(on: day)
        }
        self.piece = piece
        self.checks = checks
        meetingsHeld = held
        unchecked = held.filter { !named.contains($0) && !days.contains(meetings[$0].on.value) }
    }

    /// The latest first; of one day the last one first.
    var rows: [ToldEvent] {
        (events + checks.map(told) + unchecked.map(told)).enumerated()
            .sorted { ($0.element.on, $0.offset) > ($1.element.on, $1.offset) }
            .map { ToldEvent($0.element, of: site) }
    }

    /// For the line, by day: the last check of each day, and nothing for a meeting that did not look.
    var marks: [(on: Day, outcome: Check.Outcome?)] {
        var outcomes: [Day: Check.Outcome?] = [:]
        for meeting in unchecked { outcomes[report.catalog.meetings[meeting].on.value] = .some(nil) }
        for check in checks where check.check.void == nil { outcomes[check.on] = check.check.outcome.value }
        return outcomes.map { (on: $0.key, outcome: $0.value) }.sorted { $0.on < $1.on }
    }

    private var events: [TimelineEvent] {
        report.catalog.events(of: .plan(piece.index), by: report.asOf).map { event in
            var told = site.told(event)
            told.style = told.style == "stop" ? "none" : ""
            told.symbol = event.what.symbol
            if told.record != nil { told.detail = nil }
            return told
        }
    }

    private func told(_ check: PlanCheck) -> TimelineEvent {
        let outcome = check.check.outcome.value
        let meeting = check.minutes ?? check.check.meeting.flatMap { report.catalog.meetings.index(of: $0.value) }
        return TimelineEvent(
            on: check.on, style: outcome.rawValue, symbol: outcome.symbol, title: words.name(of: outcome),
            detail: check.check.note, by: check.check.by?.value, void: check.check.void,
            record: meeting.map { .meeting($0) })
    }

    private func told(_ meeting: Table<Meeting>.Index) -> TimelineEvent {
        TimelineEvent(
            on: report.catalog.meetings[meeting].on.value, style: "none", symbol: "–",
            title: words("ap_page.unchecked"), record: .meeting(meeting))
    }
}

extension Check.Outcome {
    /// The mark that stands for it in text: told apart without its colour.
    var symbol: String {
        switch self {
        case .onTrack: "●"
        case .atRisk: "▲"
        case .offTrack, .blocked: "■"
        }
    }
}

extension DatedEvent.What {
    fileprivate var symbol: String {
        switch self {
        case .created, .reopened: "△"
        case .dueMoved: "⚑"
        case .done: "✓"
        case .dropped: "×"
        default: "·"
        }
    }
}
