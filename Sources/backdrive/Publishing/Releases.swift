/// The releases of a published site by their numbers, and which one its link leads to (PRODUCT.md §3, "publish").
struct Releases: Equatable, Sendable {
    /// Ascending.
    let numbers: [Int]
    /// Nil before the first one.
    let live: Int?

    init(_ numbers: some Sequence<Int>, live: Int?) {
        self.numbers = numbers.sorted()
        self.live = live
    }

    /// A number that none had, so that no cache takes one release for another.
    var next: Int { max(numbers.last ?? 0, live ?? 0) + 1 }

    /// Newer than the live one: rolled back from, or finished by a run that was killed before it put it live.
    var abandoned: [Int] { live.map { live in numbers.filter { $0 > live } } ?? [] }

    /// Where a rollback goes.
    var previous: Int? { live.flatMap { live in numbers.last { $0 < live } } }

    /// The oldest, but for `count` that are kept.
    func surplus(keeping count: Int) -> [Int] { Array(numbers.dropLast(count)) }

    /// Once a new release is live and the abandoned ones are gone.
    func adding(_ number: Int) -> Releases {
        Releases(numbers.filter { !abandoned.contains($0) } + [number], live: number)
    }
}
