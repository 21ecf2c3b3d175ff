import BackdriveCore
import Testing

@Suite("A list of findings")
struct FindingListTests {
    private func finding(_ code: RuleCode, _ message: String) -> Diagnostic {
        Diagnostic(code, .error, message, at: .start(of: "a.md"))
    }

    @Test("shows a hundred of each kind, in the given order, and counts the rest")
    func cut() {
        let findings = (1...150).flatMap { [finding(6, "\($0)"), finding(90, "\($0)")] } + [finding(1, "last")]
        let list = FindingList(findings)
        #expect(list.shown == Array(findings.prefix(200)) + [finding(1, "last")])
        #expect(list.more.map(\.code) == [6, 90] && list.more.map(\.count) == [50, 50])
    }

    @Test("of no more than a hundred of a kind shows them all")
    func whole() {
        let findings = (1...100).map { finding(6, "\($0)") }
        #expect(FindingList(findings).shown == findings && FindingList(findings).more.isEmpty)
    }
}
