/// Which record, of whatever kind: what an id in text leads to.
package enum RecordAddress: Hashable, Sendable {
    case person(Table<Person>.Index)
    case source(Table<InformationSource>.Index)
    case problem(Table<Problem>.Index)
    case plan(Table<ActionPlan>.Index)
    case specialProject(Table<SpecialProject>.Index)
    case meeting(Table<Meeting>.Index)
    /// A cycle of the calendar by its id, with or without a file of its own.
    case cycle(String)
    /// A place in the catalog's `leftOut`.
    case leftOut(Int)
}

extension Catalog {
    /// The record of an address; nil for a cycle without a file and for what was left out.
    package func record(at address: RecordAddress) -> (any Record)? {
        switch address {
        case .person(let index): people[index]
        case .source(let index): sources[index]
        case .problem(let index): problems[index]
        case .plan(let index): plans[index]
        case .specialProject(let index): specialProjects[index]
        case .meeting(let index): meetings[index]
        case .cycle(let id): cycleFiles[id: id]
        case .leftOut: nil
        }
    }

    /// Whether a record exists on a day; what has no first day of its own always does.
    package func exists(_ address: RecordAddress, on day: Day) -> Bool {
        record(at: address)?.exists(on: day) ?? true
    }

    package func kind(of address: RecordAddress) -> RecordKind {
        switch address {
        case .person: .person
        case .source: .source
        case .problem: .problem
        case .plan: .actionPlan
        case .specialProject: .specialProject
        case .meeting: .meeting
        case .cycle: .cycle
        case .leftOut(let place): leftOut[place].kind
        }
    }

    /// The record's own id, whatever alias led to it.
    package func id(of address: RecordAddress) -> String {
        switch address {
        case .person(let index): people[index].id
        case .source(let index): sources[index].id
        case .problem(let index): problems[index].id
        case .plan(let index): plans[index].id
        case .specialProject(let index): specialProjects[index].id
        case .meeting(let index): meetings[index].id
        case .cycle(let id): id
        case .leftOut(let place): leftOut[place].id
        }
    }

    /// Where its page lies, from the site's root.
    package func pagePath(of address: RecordAddress) -> String {
        record(at: address)?.pagePath ?? kind(of: address).pagePath(of: id(of: address))
    }
}
