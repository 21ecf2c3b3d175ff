/// An append-only list of dated entries (DATA.md §2, "Logs"), in the file's order.
package struct Log<Entry: LogEntry>: Sendable {
    /// Every entry, struck ones too: what a record's page shows.
    package let all: [Entry]
    /// The entries that have all that they must have, struck ones too.
    let whole: [Entry]
    /// The entries that lack no more than a text, such as a reason, and were not struck with `void`: the only ones that
    /// numbers may look at.
    package let valid: [Entry]

    package init(_ entries: [Entry]) { self.init(all: entries, whole: entries, countable: entries) }

    /// - Parameter countable: the entries that lack no more than a text, struck ones too.
    init(all: [Entry], whole: [Entry], countable: [Entry]) {
        self.all = all
        self.whole = whole
        valid = countable.contains { $0.void != nil } ? countable.filter { $0.void == nil } : countable
    }

    package static var empty: Log { Log([]) }

    /// The entries that were not struck, those too that lack something: what is known of them is judged.
    package var unstruck: [Entry] { all.count == valid.count ? valid : all.filter { $0.void == nil } }

    func map(_ transform: (Entry) -> Entry) -> Log {
        Log(all: all.map(transform), whole: whole.map(transform), countable: valid.map(transform))
    }

    /// The latest valid entry up to the end of `day`: by day, then by place in the list (METRICS.md §0).
    package func latest(onOrBefore day: Day, notBefore start: Day? = nil) -> Entry? {
        var latest: Entry?
        for entry in valid where entry.on.value <= day && start.map({ entry.on.value >= $0 }) ?? true {
            if latest.map({ entry.on.value >= $0.on.value }) ?? true { latest = entry }
        }
        return latest
    }
}

/// What stands in a record from a day on.
package protocol DatedBlock: FieldMap {
    var on: Located<Day> { get }
}

/// One entry of a log: what happened on its day, unless it was struck.
package protocol LogEntry: DatedBlock {
    /// The reason why the entry does not count; nil when it does.
    var void: String? { get }
    /// The entry's own map in the file.
    var range: SourceRange { get }
}
