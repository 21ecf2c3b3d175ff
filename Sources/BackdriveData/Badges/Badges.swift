import BackdriveCore

/// `badges/<ID>.svg` and `.json` of each problem, AP and special project, also under its former ids: a badge in old notes
/// goes on telling how things stand.
struct Badges {
    let report: Report
    let phrases: Phrases

    var files: [OutputFile] {
        let catalog = report.catalog
        return files(of: catalog.problems) + files(of: catalog.plans) + files(of: catalog.specialProjects)
    }

    private func files<Row: Record>(of table: Table<Row>) -> [OutputFile] {
        table.indices.flatMap { index -> [OutputFile] in
            let record = table[index].address(at: index)
            guard let colour = colour(of: record) else { return [] }
            let badge = { @Sendable [phrases, id = table[index].id] in
                Badge(label: id, message: phrases.state(record) ?? "", colour: colour)
            }
            return ([table[index].id] + table.formerIDs(of: index)).flatMap { id in
                [
                    OutputFile(path: "badges/\(id).svg", contents: .made { badge().svg }),
                    OutputFile(path: "badges/\(id).json", contents: .made { badge().endpoint }),
                ]
            }
        }
    }

    /// Nil for a record that does not exist on the day.
    private func colour(of record: RecordAddress) -> Badge.Colour? {
        switch record {
        case .problem(let index): report.problems[index]?.stage.colour
        case .plan(let index): report.plans[index]?.colour(isHindered: report.obstacle(to: index) != nil)
        case .specialProject(let index): report.specialProjects[index]?.state.colour
        default: nil
        }
    }
}

extension Stage {
    fileprivate var colour: Badge.Colour {
        switch self {
        case .reported, .queued, .analysed, .inAction: .open
        case .resolved, .verified: .done
        case .deferred, .declined, .duplicate, .filteredOut: .quiet
        }
    }
}

extension PlanState {
    /// - Parameter isHindered: whether something stands in the way of an open AP.
    fileprivate func colour(isHindered: Bool) -> Badge.Colour {
        switch (state, dueState) {
        case (.open, .overdue): .overdue
        case (.open, .soon): .soon
        case (.open, _): isHindered ? .soon : .open
        case (.done, _): .done
        case (.dropped, _): .quiet
        }
    }
}

extension SpecialProject.Status {
    fileprivate var colour: Badge.Colour {
        switch self {
        case .open: .open
        case .done: .done
        case .dropped: .quiet
        }
    }
}
