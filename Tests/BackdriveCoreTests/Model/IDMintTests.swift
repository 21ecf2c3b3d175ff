import BackdriveCore
import Testing

@Suite("Fresh ids")
struct IDMintTests {
    @Test("Five symbols of Crockford's base 32, at least one a digit, each id once")
    func codes() {
        var generator = SeededGenerator(seed: 3)
        var taken: Set<String> = []
        var mint = IDMint(style: .code, taken: [])
        for _ in 0..<2000 {
            let id = mint.id("AP-", using: &generator)
            #expect(id.wholeMatch(of: /AP-[0-9A-HJKMNP-TV-Z]{5}/) != nil && id.contains(where: \.isNumber), "\(id)")
            taken.insert(id)
        }
        #expect(taken.count == 2000)
    }

    @Test("An id that is in use, in any letter case, is drawn again")
    func taken() {
        var first = SeededGenerator(seed: 5)
        var second = SeededGenerator(seed: 5)
        var free = IDMint(style: .code, taken: [])
        let id = free.id("P-", using: &first)
        let next = free.id("P-", using: &first)
        var narrow = IDMint(style: .code, taken: [id.lowercased()])
        #expect(narrow.id("P-", using: &second) == next)
    }

    @Test(
        "Sequential ids go on behind the highest number",
        arguments: [
            ([], "AP-001"), (["AP-001", "P-007", "AP-K7QX2"], "AP-002"), (["ap-009", "AP-0041"], "AP-042"),
            (["AP-999"], "AP-1000"),
        ])
    func sequential(taken: [String], next: String) {
        var generator = SeededGenerator(seed: 1)
        var mint = IDMint(style: .sequential, taken: taken)
        #expect(mint.id("AP-", using: &generator) == next)
    }

    @Test("Ten thousand sequential ids follow each other")
    func many() {
        var generator = SeededGenerator(seed: 1)
        var mint = IDMint(style: .sequential, taken: ["P-010"])
        let ids = (0..<10_000).map { _ in mint.id("P-", using: &generator) }
        #expect(ids == (11...10_010).map { "P-" + ($0 < 100 ? "0" : "") + "\($0)" })
        #expect(mint.id("AP-", using: &generator) == "AP-001")
    }
}
