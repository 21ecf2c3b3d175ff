import BackdriveCore

/// What the search knows of one record beside its id.
struct IndexedRecord {
    /// Empty where the id says it all.
    let title: String
    var owner: String?
    /// Its place among the sources.
    var source: Int?
    /// The name of one of its kind's states.
    var state: String?
    var tier: Tier?
    /// Whether it is open, and no open AP covers it.
    var isUncovered = false
    var day: Day?
    var tags: [String] = []
}

/// The records of one kind in columns, each in the order of their ids.
struct IndexedKind {
    /// The name is that of `metrics.json`.
    typealias State = (name: String, label: String)

    private let kind: RecordKind
    private let name: String
    private let states: [State]
    private let placeOfState: [String: Int]
    private var ids: [String] = []
    private var formerIDs: [(place: Int, id: String)] = []
    private var records: [IndexedRecord] = []

    init(_ kind: RecordKind, name: String, states: [State]) {
        self.kind = kind
        self.name = name
        self.states = states
        placeOfState = Dictionary(
            states.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ record: IndexedRecord, id: String, formerIDs: [String]) {
        self.formerIDs += formerIDs.map { (ids.count, $0) }
        ids.append(id)
        records.append(record)
    }

    /// - Parameter people: gains the names of the owners.
    func write(to json: inout JSONWriter, _ people: inout Interned) {
        json.member("folder", kind.folder)
        json.member("name", name)
        json.list("states", states) { json, state in
            json.member("name", state.name)
            json.member("label", state.label)
        }
        json.list("ids", ids)
        json.list("titles", records.lazy.map(\.title))
        json.list("owners", records.map { record in record.owner.map { people.place(of: $0) } })
        json.list("sources", records.lazy.map(\.source))
        json.list("state", records.lazy.map { record in record.state.flatMap { placeOfState[$0] } })
        json.member("tiers", String(records.map { record in record.tier?.rawValue.first ?? "-" }))
        json.member("uncovered", String(records.map { $0.isUncovered ? "1" : "0" }))
        json.list("days", records.lazy.map(\.day))
        json.list("tags", records.indices.filter { !records[$0].tags.isEmpty }) { json, place in
            json.member("of", place)
            json.list("texts", records[place].tags)
        }
        json.list("aliases", formerIDs) { json, former in
            json.member("of", former.place)
            json.member("id", former.id)
        }
    }
}

/// Texts that many records share, each written once.
struct Interned {
    private(set) var texts: [String] = []
    private var places: [String: Int] = [:]

    mutating func place(of text: String) -> Int {
        if let place = places[text] { return place }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }
}
