import BackdriveCore

extension Members where Row: LogEntry {
    /// The members of a log's entries: `on` first and `void` last.
    static func entries(_ members: Members) -> Members {
        [.day("on", column: .same) { $0.on }] + members + [.text("void") { $0.void }]
    }
}

extension Member {
    static func links(_ links: @escaping @Sendable (Row) -> [Link]) -> Member {
        let members: Members<Link> = [.title("title") { $0.title }, .text("url") { $0.url }]
        return .list("links", of: members, links)
    }
}
