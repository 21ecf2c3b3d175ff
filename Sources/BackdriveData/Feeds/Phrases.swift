package import BackdriveCore

/// What the site's language says in files that other programs show to people: feeds, calendars, badges.
package struct Phrases: Sendable {
    /// The language's code.
    let language: String
    /// What the feed of changes is called.
    let changes: String
    /// What a record is called: `AP-1 Self-service editor`; the title alone where people chose the id.
    let name: @Sendable (RecordAddress) -> String
    /// What happened to a record, and what else its page says of it.
    let event: @Sendable (DatedEvent) -> (title: String, detail: String?)
    /// How a problem, an AP or a special project stands; nil before it exists.
    let state: @Sendable (RecordAddress) -> String?

    package init(
        language: String, changes: String, name: @escaping @Sendable (RecordAddress) -> String,
        event: @escaping @Sendable (DatedEvent) -> (title: String, detail: String?),
        state: @escaping @Sendable (RecordAddress) -> String?
    ) {
        self.language = language
        self.changes = changes
        self.name = name
        self.event = event
        self.state = state
    }
}
