/// What became of a log's entries between two states of a record, compared as values in any order.
///
/// An entry that gained `void` is the same one.
struct LogChange {
    /// Entries that are no longer there as they were, each with what stands in its place, if anything seems to.
    private(set) var rewritten: [(old: LoggedEntry, new: LoggedEntry?)] = []
    /// Entries that were not there.
    let added: [LoggedEntry]

    init(from old: [LoggedEntry], to new: [LoggedEntry]) {
        var unmatched = Unmatched(new)
        var missing = old.indices.filter { !unmatched.take(old[$0].content) }
        missing = missing.filter { old[$0].void != nil || !unmatched.takeStruck(old[$0].values) }
        let addedPlaces = unmatched.places
        added = addedPlaces.map { new[$0] }

        var byDay = Dictionary(grouping: addedPlaces.reversed()) { new[$0].on }
        var paired: Set<Int> = []
        var left: [Int] = []
        for place in missing {
            guard let partner = byDay[old[place].on]?.popLast() else {
                left.append(place)
                continue
            }
            paired.insert(partner)
            rewritten.append((old[place], new[partner]))
        }
        let addedInPlace = Set(addedPlaces)
        for place in left {
            let isReplaced = addedInPlace.contains(place) && paired.insert(place).inserted
            rewritten.append((old[place], isReplaced ? new[place] : nil))
        }
    }
}

/// Entries that no entry of the other state was found to be yet.
private struct Unmatched {
    private var placesByContent: [LoggedEntry.Content: [Int]] = [:]
    /// The reasons with which entries of the same values are struck.
    private var voids: [[String?]: [String]] = [:]

    init(_ entries: [LoggedEntry]) {
        for place in entries.indices.reversed() {
            let entry = entries[place]
            placesByContent[entry.content, default: []].append(place)
            if let void = entry.void { voids[entry.values, default: []].append(void) }
        }
    }

    /// In the order of the log.
    var places: [Int] { placesByContent.values.flatMap { $0 }.sorted() }

    mutating func take(_ content: LoggedEntry.Content) -> Bool { placesByContent[content]?.popLast() != nil }

    /// Takes an entry of these values that is struck, whatever for.
    mutating func takeStruck(_ values: [String?]) -> Bool {
        while let void = voids[values]?.popLast() {
            if take(.init(values: values, void: void)) { return true }
        }
        return false
    }
}
