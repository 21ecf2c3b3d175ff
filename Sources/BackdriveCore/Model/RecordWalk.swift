extension Catalog {
    /// Every record with its address, kind by kind in the order of DATA.md §3, then by id.
    package func forEachRecord(_ body: (any Record, RecordAddress) -> Void) {
        for kind in RecordKind.allCases { forEachRecord(of: kind, body) }
    }

    /// The records of one kind with their addresses, by id.
    package func forEachRecord(of kind: RecordKind, _ body: (any Record, RecordAddress) -> Void) {
        func walk<Row>(_ table: Table<Row>, _ address: (Table<Row>.Index) -> RecordAddress) {
            for place in table.indices { body(table[place], address(place)) }
        }
        switch kind {
        case .person: walk(people) { .person($0) }
        case .source: walk(sources) { .source($0) }
        case .problem: walk(problems) { .problem($0) }
        case .actionPlan: walk(plans) { .plan($0) }
        case .specialProject: walk(specialProjects) { .specialProject($0) }
        case .cycle: walk(cycleFiles) { .cycle(cycleFiles[$0].id) }
        case .meeting: walk(meetings) { .meeting($0) }
        }
    }
}
