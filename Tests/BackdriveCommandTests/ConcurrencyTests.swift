import Testing

@testable import backdrive

@Suite("Concurrency")
struct ConcurrencyTests {
    static let many = Slicing(cores: 4)

    @Test(
        "slices cover every offset once, in order, and hold at least twenty",
        arguments: [0, 1, 19, 20, 41, 999, 100_003])
    func slices(count: Int) {
        for cores in [1, 2, 3, 64] {
            let slices = Slicing(cores: cores).slices(of: count)
            #expect(slices.flatMap { Array($0) } == Array(0..<count))
            #expect(slices.dropLast().allSatisfy { cores == 1 || $0.count >= 20 })
            #expect(slices.count <= cores * 10)
        }
    }

    @Test("a parallel map equals the serial one")
    func equalsSerial() async {
        let items = Array(0..<1_234)
        #expect(await items.concurrentMap(Self.many) { $0 * $0 } == items.map { $0 * $0 })
        #expect(await items.concurrentMap(Slicing(cores: 1)) { $0 * $0 } == items.map { $0 * $0 })
        #expect(await [Int]().concurrentMap(Self.many) { $0 } == [])
    }

    struct Odd: Error, Equatable { let item: Int }

    @Test("of many failures, the one of the first item is thrown", arguments: [1, 4])
    func firstFailure(cores: Int) async {
        await #expect(throws: Odd(item: 301)) {
            try await Array(0..<1_000).concurrentMap(Slicing(cores: cores)) { item throws(Odd) in
                if item > 300, item % 2 == 1 { throw Odd(item: item) }
                return item
            }
        }
    }
}
