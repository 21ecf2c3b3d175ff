import BackdriveCore

extension Members where Row: LogEntry {
    /// The members of a log's entries: `on` first and `void` last.
    static func entries(_ members: Members) -> Members {
        [.value("on", .day, column: .same) { $0.on.value }] + members + [.value("void", .text) { $0.void }]
    }
}

extension Member {
    static func links(_ links: @escaping @Sendable (Row) -> [Link]) -> Member {
        .value("links", .list(of: [.value("title", .title) { $0.title }, .value("url", .text) { $0.url }]), nil, links)
    }
}
