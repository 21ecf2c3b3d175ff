import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Language files")
struct LanguageFileTests {
    @Test("Nested maps of text become dotted keys; the names come in the file's order, each with its place")
    func words() {
        let file = MarkedFile("b:\n  two: 'zwei: 2'\n  one:\na: ~\n", at: "languages/de.yml").file
        let read = LanguageFile.read(file)
        #expect(read.findings.isEmpty)
        #expect(read.value.texts == ["b.two": "zwei: 2", "b.one": "", "a": ""])
        #expect(read.value.names.map(\.key) == ["b", "b.two", "b.one", "a"])
        #expect(read.value.names.map { file.text(in: $0.range) } == ["b", "two", "one", "a"])
        #expect(read.value.names.map { $0.text.map(file.text) } == [nil, "'zwei: 2'", "", "~"])
    }

    @Test("Lists and YAML that cannot be read are BD095")
    func faults() {
        let list = MarkedFile("a:\n  b: ‹[x]›\n  c: d\n", at: "languages/de.yml")
        #expect(
            LanguageFile.read(list.file).findings.map(\.summary) == [
                "BD095 \"a.b\" is a list: a language file holds only texts, in nested maps"
            ])
        #expect(LanguageFile.read(list.file).findings.first?.location == list.marked.map(list.file.location))
        #expect(LanguageFile.read(list.file).value.texts == ["a.c": "d"])
        let broken = LanguageFile.read(MarkedFile("a: b: c\n", at: "languages/de.yml").file)
        #expect(broken.findings.map(\.code) == [95])
        #expect(broken.value.texts.isEmpty)
    }
}
