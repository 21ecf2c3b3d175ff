import BackdriveCore
import Testing

@Suite("The nearest name (DATA.md §5)")
struct NearestNameTests {
    @Test(
        "is at most a third of the length away, letter case folded",
        arguments: [
            ("systm", "system"), ("SYSTEM", "system"), ("sytsem", "system"), ("mechansim", "mechanism"),
            ("peeple", "people"), ("xeople", "people"), ("ppl", nil), ("syst", nil), ("", nil), ("系统", nil),
        ])
    func nearest(text: String, name: String?) {
        #expect(nearestName(to: text, in: ["system", "mechanism", "people"]) == name)
    }

    @Test("is the first of those that are equally near, and may be written in any script")
    func ties() {
        #expect(nearestName(to: "cat", in: ["rat", "bat"]) == "rat")
        #expect(nearestName(to: "caт", in: ["cat"]) == "cat")
        #expect(nearestName(to: "价格规则", in: ["价格规定"]) == "价格规定")
    }
}
