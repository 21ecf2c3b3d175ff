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
            [
                .text("count") { $0.count }, .text("label") { $0.label }, .text("note") { $0.note },
                .text("href") { $0.href },
            ])
    }

    let site: Site

    static let view = View<MeetingAsks>(
        "meeting-asks", [.text("when") { $0.when }, .list("asks", Ask.view) { $0.asks }])

    /// `Tue 2026-11-24, host Zhou Min`.
    private var when: String {
        guard let meeting = report.nextCycleMeeting else { return words("asks.no_day") }
        let day = words.weekdayAndDay(meeting.on, isFull: true)
        return meeting.host.map { words("asks.day_and_host", ["day": day, "host": report.name(ofPerson: $0)]) } ?? day
    }

    private var asks: [Ask] {
        let agenda = CycleAgenda(report)
        let byStage = Dictionary(grouping: report.undecided) { report.problems[$0]?.stage }
        let decide = (byStage[.analysed] ?? []).count + agenda.deferred.count
        return [
            waiting("filter", byStage[.reported] ?? []), waiting("analyse", byStage[.queued] ?? []),
            ask(
                "decide", decide,
                note: agenda.deferred.isEmpty ? nil : words("asks.deferred", ["n": agenda.deferred.count])),
            ask("judge", agenda.verdicts.count, note: nil),
        ]
    }

    /// - Parameter problems: the longest waiting first.
    private func waiting(_ key: String, _ problems: [Table<Problem>.Index]) -> Ask {
        let oldest = problems.first.map { report.asOf - report.waitingSince($0) }
        return ask(key, problems.count, note: oldest.map { words("asks.oldest", ["days": words.days($0)]) })
    }

    private func ask(_ key: String, _ count: Int, note: String?) -> Ask {
        Ask(
            count: count, label: words("asks.\(key).label"), note: note ?? words("asks.\(key).note"),
            href: report.path(of: .agenda))
    }
}
