import Testing

@testable import BackdriveParsing

@Suite("Tables of other programs")
struct DelimitedRowTests {
    private func rows(_ text: String) -> [DelimitedRow] { DelimitedRow.all(in: Array(text.utf8)) }

    @Test("RFC 4180: quotes, doubled ones, separators and line ends in them; each row knows its line")
    func quotes() {
        #expect(
            rows("a,b\r\n\"x, \"\"y\"\"\r\nz\",\"\"\r\n1,2") == [
                DelimitedRow(line: 1, cells: ["a", "b"], fault: nil),
                DelimitedRow(line: 2, cells: ["x, \"y\"\nz", ""], fault: nil),
                DelimitedRow(line: 4, cells: ["1", "2"], fault: nil),
            ])
    }

    @Test("LF, CRLF and a lone CR end a line; blank lines and rows of empty cells are no rows")
    func lineEnds() {
        #expect(rows("a\n\nb\r\n \t\r\nc\r,,\rd").map(\.line) == [1, 3, 5, 7])
        #expect(rows("").isEmpty && rows("\n").isEmpty)
        #expect(rows("a,\n").map(\.cells) == [["a", ""]])
    }

    @Test("The separator is what the header has most of, outside quotes", arguments: [",", ";", "\t"])
    func separators(separator: String) {
        let text = ["a", "\"b,b;b\tb,;\t\"", "c"].joined(separator: separator) + "\n1,1;1"
        #expect(rows(text)[0].cells == ["a", "b,b;b\tb,;\t", "c"])
    }

    @Test(
        "A quote that is never closed, and text behind a closed one, are faults of their row; a quote within is a letter"
    )
    func faults() {
        #expect(rows("a\n\"b\nc").map(\.fault) == [nil, .openQuote])
        #expect(
            rows("a,b\n\"b\"c,d\n5\" wide,e").map(\.fault) == [nil, .textBehindQuote, nil])
        #expect(rows("a,b\n5\" wide,\"e\"")[1].cells == ["5\" wide", "e"])
    }
}
