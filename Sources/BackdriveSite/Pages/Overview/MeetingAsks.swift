internal import BackdriveCore
internal import Mustache

/// What the next cycle meeting is asked for, in four numbers: to filter, to analyse, to decide, to judge.
struct MeetingAsks: SitePart {
    /// One of them, with the longest wait.
    struct Ask: Sendable {
        let count: Int
        let label: String
        let note: String
        let href: String

        static let view = View<Ask>(
            "meeting-ask",
            .text("count") { $0.count }, .text("label") { $0.label }, .text("note") { $0.note },
            .text("href") { $0.href })
    }

    let site: Site

    static let view = View<MeetingAsks>(
        "meeting-asks", .text("when") { $0.when }, .list("asks", Ask.view) { $0.asks })

    /// `Tue 2026-11-24, host Zhou Min`.
    private var when: String {
        guard let meeting = report.nextCycleMeeting else { return words("asks.no_day") }
        let day = words.weekdayAndDay(meeting.on, isFull: true)
        return meeting.host.map { words("asks.day_and_host", ["day": day, "host": report.name(ofPerson: $0)]) } ?? day
    }

    private var asks: [Ask] {
        let agenda = CycleAgenda(report)
        return CycleAgenda.Ask.allCases.map { ask in
            Ask(
                count: agenda[ask].count, label: words("asks.\(ask.rawValue).label"), note: note(ask, of: agenda),
                href: "\(report.path(of: .agenda))\(agenda[ask].isEmpty ? "" : "#\(ask.rawValue)")")
        }
    }

    private func note(_ ask: CycleAgenda.Ask, of agenda: CycleAgenda) -> String {
        switch ask {
        case .filter, .analyse:
            if let oldest = agenda[ask].first.map({ report.asOf - report.waitingSince($0) }) {
                return words("asks.oldest", ["days": words.days(oldest)])
            }
        case .decide where !agenda.deferred.isEmpty: return words("asks.deferred", ["n": agenda.deferred.count])
        case .decide, .judge: break
        }
        return words("asks.\(ask.rawValue).note")
    }
}
