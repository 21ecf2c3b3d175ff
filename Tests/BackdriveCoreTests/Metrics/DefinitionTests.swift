import BackdriveCore
import Testing

@Suite("The definitions")
struct DefinitionTests {
    @Test("name each number once and cover every paragraph of METRICS.md §1, and §0 and §2 besides")
    func complete() {
        let ids = Definition.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(Definition.all.map(\.paragraph)) == Set((1...21).map { "1.\($0)" } + ["0", "2"]))
        #expect(Definition.all.allSatisfy { $0.sentence.hasSuffix(".") })
    }

    @Test("carry the constants that the code computes with, the site's own ones included")
    func constants() {
        var constants: [String: Int] = [:]
        let settings = Sample(windowDays: 14).catalog.settings
        for constant in Definition.all.flatMap(\.constants) { constants[constant.name] = constant.value(settings) }
        #expect(
            constants == [
                "least_for_p50": 2, "least_for_p85": 7, "days": 90, "due_soon_days": 7, "unchecked_weeks": 2,
                "window_days": 14, "target_reduction_percent": 50, "least_evidence": 5, "recurrence_days": 90,
                "late_factor": 2, "cycle_length_days": 14,
            ])
    }
}
