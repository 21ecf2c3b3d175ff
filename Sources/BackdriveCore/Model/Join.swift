extension Table {
    /// For each row, the rows of `table` that it names, in its own order, each once; unknown ids are passed over.
    func references<Other: Record>(
        to table: Table<Other>, _ ids: (Row) -> [String]
    ) -> Column<Row, [Table<Other>.Index]> {
        Column<Row, [Table<Other>.Index]>(
            map { row in
                var seen: Set<Table<Other>.Index> = []
                return ids(row).compactMap { table.index(of: $0) }.filter { seen.insert($0).inserted }
            })
    }

    /// For each row, the rows of `table` that name it, by their ids.
    func members<Other: Record>(
        among table: Table<Other>, _ id: (Other) -> String?
    ) -> Column<Row, [Table<Other>.Index]> {
        var members = Column<Row, [Table<Other>.Index]>(Array(repeating: [], count: count))
        for index in table.indices {
            if let row = id(table[index]).flatMap({ self.index(of: $0) }) { members[row].append(index) }
        }
        return members
    }
}
