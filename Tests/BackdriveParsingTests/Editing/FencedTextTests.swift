import Testing

@testable import BackdriveParsing

@Suite("Texts in fences")
struct FencedTextTests {
    @Test("A fence is longer than any in the text")
    func fences() {
        #expect(FencedText("a").markdown == "```text\na\n```\n")
        #expect(FencedText("````\nb\n").markdown == "`````text\n````\nb\n`````\n")
    }
}
