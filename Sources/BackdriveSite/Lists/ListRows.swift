/// The rows of a list, made when they are shown: who only counts them makes none.
struct ListRows: Sendable {
    let count: Int
    private let make: @Sendable (Range<Int>) -> [ListRow]

    /// - Parameter row: nil of no item, or there are fewer rows than `count` says.
    init<Item: Sendable>(_ items: [Item], _ row: @escaping @Sendable (Item) -> ListRow?) {
        count = items.count
        make = { items[$0].compactMap(row) }
    }

    subscript(places: Range<Int>) -> [ListRow] { make(places.clamped(to: 0..<count)) }
}
