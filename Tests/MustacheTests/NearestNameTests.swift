import Testing

@testable import Mustache

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "is at most a third of the wrong name away, or one edit",
        arguments: [
            ("titel", "title"), ("TITLE", "title"), ("titl", "title"), ("titlee", "title"), ("tilte", "title"),
            ("x", "y"), ("nothing", nil), ("ab", nil), ("workaruond", "workaround"), ("ünkel", "unkel"),
        ] as [(String, String?)])
    func distance(name: String, nearest: String?) {
        #expect(nearestName(to: name, among: ["title", "y", "workaround", "unkel"]) == nearest)
    }

    @Test("is the alphabetically first of equally near ones, whatever their order")
    func ties() {
        #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(nearestName(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    }
}
