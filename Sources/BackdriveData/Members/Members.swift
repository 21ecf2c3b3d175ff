/// The published values of one kind of row, in the order in which they are written.
struct Members<Row: Sendable>: Sendable, ExpressibleByArrayLiteral {
    let all: [Member<Row>]
    private let written: [Written]
    private let filled: [Filled]
    /// The columns of the kind's table.
    let columns: [String]

    init(_ members: [Member<Row>]) {
        all = members
        written = members.compactMap { member in member.json.map { Written(key: JSONKey(member.name), json: $0) } }
        filled = members.filter { !$0.columns.isEmpty }.map { Filled(cells: $0.cells) }
        columns = members.flatMap(\.columns)
    }

    // In structs of their own, functions are called as they are: in a tuple or an array each call would convert.
    private struct Written {
        let key: JSONKey
        let json: Kind<Row>.JSON
    }

    private struct Filled {
        let cells: Kind<Row>.Cells
    }

    init(arrayLiteral members: Member<Row>...) { self.init(members) }

    static func + (first: Members, second: Members) -> Members { Members(first.all + second.all) }

    /// The same, read from a whole that the row is a part of.
    func within<Whole>(_ part: @escaping @Sendable (Whole) -> Row) -> Members<Whole> {
        Members<Whole>(all.map { $0.within(part) })
    }

    /// Writes a row as an object.
    func write(_ row: Row, _ ids: CurrentIDs, to json: inout JSONWriter) {
        json.object { json in
            for place in written.indices {
                json.key(written[place].key)
                written[place].json(row, ids, &json)
            }
        }
    }

    /// Writes a row's cells, one for each column.
    func write(_ row: Row, _ ids: CurrentIDs, to table: inout CSVWriter) {
        for place in filled.indices { filled[place].cells(row, ids, &table) }
    }

    /// A table of rows; CSV.
    func table(of rows: some Sequence<Row>, _ ids: CurrentIDs) -> [UInt8] {
        var table = CSVWriter(header: columns)
        for row in rows {
            write(row, ids, to: &table)
            table.endRow()
        }
        return table.bytes
    }

    /// An object with these members and no others.
    var shape: Shape {
        .object(all.filter { $0.json != nil }.map { Shape.Part(name: $0.name, shape: $0.shape, sentence: $0.sentence) })
    }
}
