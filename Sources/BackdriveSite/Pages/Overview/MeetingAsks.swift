internal import BackdriveCore
internal import Mustache

/// What the next cycle meeting is asked for, in four numbers: to filter, to analyse, to decide, to judge.
struct MeetingAsks: SitePart {
    let site: Site
    private let agenda: CycleAgenda

    init(site: Site) {
        self.site = site
        agenda = CycleAgenda(site.report)
    }

    static let view = View<MeetingAsks>(
        "meeting-asks",
        .text("when") { $0.when },
        .list("asks", ask) { asks in CycleAgenda.Ask.allCases.map { (asks, $0) } })

    private static let ask = View<(asks: MeetingAsks, ask: CycleAgenda.Ask)>(
        "meeting-ask",
        .text("count") { $0.asks.agenda[$0.ask].count },
        .text("label") { $0.asks.words("asks.\($0.ask.rawValue).label") },
        .text("note") { $0.asks.note($0.ask) },
        .text("href") { $0.asks.href($0.ask) })

    /// `Tue 2026-11-24, host Zhou Min`.
    private var when: String {
        guard let meeting = report.nextCycleMeeting else { return words("asks.no_day") }
        let day = words.weekdayAndDay(meeting.on, isFull: true)
        return meeting.host.map { words("asks.day_and_host", ["day": day, "host": report.name(ofPerson: $0)]) } ?? day
    }

    private func href(_ ask: CycleAgenda.Ask) -> String {
        "\(report.path(of: .agenda))\(agenda[ask].isEmpty ? "" : "#\(ask.rawValue)")"
    }

    /// With the longest wait, where something waits.
    private func note(_ ask: CycleAgenda.Ask) -> String {
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
