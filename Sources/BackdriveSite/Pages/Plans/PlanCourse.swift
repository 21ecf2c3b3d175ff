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

    /// One event, as the table of the AP's page has it.
    ///
    /// A class, as rows of many values are: each is read through one reference.
    final class Row: SitePart {
        let site: Site
        let on: Day
        /// A class of the style sheet, and the mark before the label.
        let style: String
        let symbol: String
        let label: String
        let note: String?
        let by: String?
        let record: RecordAddress?
        let void: String?

        init(
            site: Site, on: Day, style: String, symbol: String, label: String, note: String? = nil, by: String? = nil,
            record: RecordAddress?, void: String? = nil
        ) {
            self.site = site
            self.on = on
            self.style = style
            self.symbol = symbol
            self.label = label
            self.note = note
            self.by = by
            self.record = record
            self.void = void
        }

        static let view = View<Row>(
            "ap-course",
            .text("on") { $0.on }, .text("style") { $0.style }, .text("symbol") { $0.symbol },
            .text("label") { $0.label }, .text("note") { $0.note }, .text("void") { $0.void },
            .optional("by", PersonName.view) { row in row.by.map { row.site.person($0) } },
            .optional("record", RecordLink.view) { row in row.record.map { row.site.link(to: $0, showsState: false) } })
    }

    /// The latest first; of one day the last one first.
    var rows: [Row] {
        (events + checks.map(row) + unchecked.map(row)).enumerated()
            .sorted { ($0.element.on, $0.offset) > ($1.element.on, $1.offset) }.map(\.element)
    }

    /// For the line, by day: the last check of each day, and nothing for a meeting that did not look.
    var marks: [(on: Day, outcome: Check.Outcome?)] {
        var outcomes: [Day: Check.Outcome?] = [:]
        for meeting in unchecked { outcomes[report.catalog.meetings[meeting].on.value] = .some(nil) }
        for check in checks where check.check.void == nil { outcomes[check.on] = check.check.outcome.value }
        return outcomes.map { (on: $0.key, outcome: $0.value) }.sorted { $0.on < $1.on }
    }

    private var events: [Row] {
        report.catalog.events(of: .plan(piece.index), by: report.asOf).map { event in
            let told = site.told(event)
            return Row(
                site: site, on: told.on, style: told.style == "stop" ? "none" : "", symbol: event.what.symbol,
                label: told.title, note: told.record == nil ? told.detail : nil, by: told.by, record: told.record,
                void: told.void)
        }
    }

    private func row(_ check: PlanCheck) -> Row {
        let outcome = check.check.outcome.value
        let meeting = check.minutes ?? check.check.meeting.flatMap { report.catalog.meetings.index(of: $0.value) }
        return Row(
            site: site, on: check.on, style: outcome.rawValue, symbol: outcome.symbol, label: words.name(of: outcome),
            note: check.check.note, by: check.check.by?.value, record: meeting.map { .meeting($0) },
            void: check.check.void)
    }

    private func row(_ meeting: Table<Meeting>.Index) -> Row {
        Row(
            site: site, on: report.catalog.meetings[meeting].on.value, style: "none", symbol: "–",
            label: words("ap_page.unchecked"), record: .meeting(meeting))
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
