extension Table {
    /// For each row, the rows of `table` that it names, in its own order, each once; unknown ids are passed over.
    func references<Other: Record>(
        to table: Table<Other>, _ ids: (Row) -> [Located<String>]
    ) -> Column<Row, [Table<Other>.Index]> {
        Column<Row, [Table<Other>.Index]>(
            map { row in
                var seen: Set<Table<Other>.Index> = []
                return ids(row).compactMap { id in
                    guard let place = table.index(of: id.value), seen.insert(place).inserted else { return nil }
                    return place
                }
            })
    }

    /// For each row, the row of `table` that it names; nil where it names none, or none that is there.
    func reference<Other: Record>(
        to table: Table<Other>, _ id: (Row) -> Located<String>?
    ) -> Column<Row, Table<Other>.Index?> {
        Column<Row, Table<Other>.Index?>(map { row in id(row).flatMap { table.index(of: $0.value) } })
    }
}

extension Column {
    /// The other way round of a reference: for each row of `table`, the rows that name it, by id.
    func inverted<Other: Record>(for table: Table<Other>) -> Column<Other, [Table<Row>.Index]>
    where Value == Table<Other>.Index? {
        var inverted = Column<Other, [Table<Row>.Index]>(repeating: [], for: table)
        for (offset, place) in values.enumerated() {
            if let place { inverted[place].append(Table<Row>.Index(offset)) }
        }
        return inverted
    }
}
