/// The releases of a published site by their numbers, and which one its link leads to (PRODUCT.md §3, "publish").
struct Releases: Equatable, Sendable {
    /// Ascending.
    let numbers: [Int]
    /// Nil before the first one.
    let live: Int?
    /// Those that a rollback left: no other one leads there again.
    let left: Set<Int>

    init(_ numbers: some Sequence<Int>, live: Int?, left: some Sequence<Int> = []) {
        self.numbers = numbers.sorted()
        self.live = live
        self.left = Set(left)
    }

    /// A number that none had, so that no cache takes one release for another.
    var next: Int { max(numbers.last ?? 0, live ?? 0, left.max() ?? 0) + 1 }

    /// Finished by a run that was killed before it put them live.
    var abandoned: [Int] { live.map { live in numbers.filter { $0 > live && !left.contains($0) } } ?? [] }

    /// Where a rollback goes.
    var previous: Int? { live.flatMap { live in numbers.last { $0 < live && !left.contains($0) } } }

    /// The oldest, but for `count` that are kept: first the live one, then the one that a rollback goes to.
    func surplus(keeping count: Int) -> [Int] {
        let others = numbers.reversed().filter { $0 != live && $0 != previous }
        return ([live, previous].compactMap(\.self) + others).dropFirst(count).sorted()
    }

    /// Once a new release is live and the abandoned ones are gone.
    func adding(_ number: Int) -> Releases {
        Releases(numbers.filter { !abandoned.contains($0) } + [number], live: number, left: left)
    }
}
