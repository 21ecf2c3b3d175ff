import Testing

@testable import BackdriveParsing

@Suite("Texts in fences")
struct FencedTextTests {
    @Test("A fence is longer than any in the text")
    func fences() {
        #expect("a".fenced == "```text\na\n```\n")
        #expect("````\nb\n".fenced == "`````text\n````\nb\n`````\n")
    }
}
