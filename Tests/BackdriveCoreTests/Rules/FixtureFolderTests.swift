import BackdriveCore
import Foundation
import Testing

@Suite("The fixture folders")
struct FixtureFolderTests {
    @Test(
        "Each gives exactly the findings that its expected.txt lists, in order",
        arguments: ["every-error", "clean", "chinese", "hostile", "empty"])
    func golden(name: String) throws {
        let folder = FixtureFolder(name)
        let lines = try folder.findings().map { finding in
            let place = "\(finding.location.path):\(finding.location.start.line):\(finding.location.start.column)"
            return "\(place): \(finding.severity) [\(finding.code)]"
        }
        #expect(try lines == folder.expectedLines())
    }

    @Test(
        "What each finding says is as wording.txt has it",
        arguments: ["every-error", "chinese", "hostile"])
    func wordings(name: String) throws {
        let folder = FixtureFolder(name)
        try folder.expect(folder.findings().map { $0.wording }.joined(separator: "\n"), in: "wording.txt")
    }

    @Test("every-error breaks every rule that looks at one version of the content, once")
    func isComplete() throws {
        let found = try FixtureFolder("every-error").findings().map(\.code)
        // Against a base (BD022, BD023, BD025) and about templates (BD095).
        let elsewhere: Set<RuleCode> = [22, 23, 25, 95]
        #expect(found.sorted() == RuleBook.all.map { $0.code }.filter { !elsewhere.contains($0) })
    }

    @Test("Messages name something, end without a full stop and keep to one line")
    func wording() throws {
        for finding in try FixtureFolder("every-error").findings() {
            for text in [finding.message, finding.help ?? "-"] + finding.notes.map(\.message) {
                #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(finding.code): \(text)")
            }
        }
    }

    @Test("Every rule explains itself, in the order of the codes")
    func explanations() {
        let codes = RuleBook.all.map { $0.code }
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        for rule in RuleBook.all {
            let explanation = rule.explanation
            for text in [explanation.title, explanation.purpose, explanation.wrong, explanation.right] {
                #expect(!text.isEmpty, "\(rule.code)")
            }
            #expect(explanation.wrong != explanation.right, "\(rule.code)")
        }
    }
}
