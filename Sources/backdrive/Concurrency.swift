import Glibc

/// How much of the machine a concurrent step uses and how it cuts its work (DESIGN.md §4).
struct Slicing: Sendable {
    /// Ten slices a core even out items of unequal cost.
    static let slicesPerCore = 10
    /// The cores that this process may use.
    static let machine = Slicing(cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    /// The same for few items, of which each goes through many records.
    static let machineForLongItems = Slicing(cores: machine.cores, smallestSlice: 1)

    let cores: Int
    /// A slice of fewer items costs more to hand out than it saves.
    var smallestSlice = 20

    /// The offsets of each slice of `count` items, in order and without gaps.
    func slices(of count: Int) -> [Range<Int>] {
        guard cores > 1, count > 0 else { return count > 0 ? [0..<count] : [] }
        let wanted = cores * Self.slicesPerCore
        let length = max(smallestSlice, (count + wanted - 1) / wanted)
        return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }
}

extension Array where Element: Sendable {
    /// The transform of every element, in the elements' order, computed on all cores.
    ///
    /// Throws the error of the first slice, in that order, that failed; the result never depends on timing.
    func concurrentMap<Result: Sendable, Failure: Error>(
        _ slicing: Slicing = .machine, _ transform: @escaping @Sendable (Element) throws(Failure) -> Result
    ) async throws(Failure) -> [Result] {
        try await concurrentSlices(slicing) { slice throws(Failure) in try slice.map(transform) }.flatMap { $0 }
    }

    /// What `body` makes of each slice of the array, in the slices' order, computed on all cores: for work that
    /// shares a buffer over a slice, or makes any number of results.
    ///
    /// Throws the error of the first slice, in that order, that failed.
    func concurrentSlices<Output: Sendable, Failure: Error>(
        _ slicing: Slicing = .machine, _ body: @escaping @Sendable (ArraySlice<Element>) throws(Failure) -> Output
    ) async throws(Failure) -> [Output] {
        let slices = slicing.slices(of: count)
        guard slices.count > 1 else { return try slices.map { range throws(Failure) in try body(self[range]) } }

        let outcomes = await withTaskGroup(of: (Int, Swift.Result<Output, Failure>).self) { group in
            for (number, range) in slices.enumerated() {
                group.addTask {
                    (number, Swift.Result { () throws(Failure) in try body(self[range]) })
                }
            }
            var outcomes = [Swift.Result<Output, Failure>?](repeating: nil, count: slices.count)
            for await (number, outcome) in group { outcomes[number] = outcome }
            return outcomes
        }
        return try outcomes.compactMap { $0 }.map { outcome throws(Failure) in try outcome.get() }
    }
}
