internal import BackdriveCore
internal import Mustache

/// What happened lately? The newest events, as the feed tells them, and the way to all of them.
struct ChangesPage: Page {
    /// So many events are listed before the full lists (PRODUCT.md §4, "Lists end").
    private static let most = 20
    /// The days that the answer counts.
    private static let lately = 7

    static let view = View<ChangesPage>(
        "changes",
        .empty("begin", .begin, "changes.begin", command: "changes.begin_example") { $0.history.count == 0 },
        .list("events", ToldEvent.view) { $0.site.told($0.history.newest(most)) },
        .optional("rest", RegisterLink.view) { $0.rest })

    let site: Site

    private var history: EventHistory { site.history }

    var head: PageHead { pageHead("changes", answer: answer.map { Sentence($0) }) }

    /// `31 things happened in the last 7 days, the latest on 2026-11-22.`
    private var answer: String? {
        history.newestDay.map { newest in
            let count = history.count(since: report.asOf - (Self.lately - 1))
            let days = words.days(Self.lately)
            return count == 0
                ? words("changes.answer.none", ["days": days, "day": newest])
                : words("changes.answer.some", ["n": count, "days": days, "day": newest])
        }
    }

    /// The newest month's list, from which the others are reached; nil when all is shown.
    private var rest: RegisterLink? {
        guard history.count > Self.most, let month = history.months.first else { return nil }
        let list = ChangeList(month: month, part: 1)
        return RegisterLink(
            label: words("changes.all", ["n": history.count]), count: history.count,
            href: report.path(of: .changeList(list)))
    }
}

extension Site {
    /// Events of several records, each with the one it happened to.
    func told(_ events: [DatedEvent]) -> [ToldEvent] {
        events.map { event in
            var told = told(event)
            told.subject = event.record
            return ToldEvent(told, of: self)
        }
    }
}
