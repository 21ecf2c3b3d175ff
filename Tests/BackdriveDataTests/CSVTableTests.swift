import BackdriveCore
@testable import BackdriveData
import Testing

@Suite("Tables for spreadsheets (RFC 4180)")
struct CSVTableTests {
    private let ids = CurrentIDs(Catalog(settings: MetricsFileTests.settings, records: []))

    private func table(_ cells: [String]) -> String {
        let columns: Members<String> = [
            .value("text", .text, column: .same) { $0 }, .value("utf8", .count, column: .same) { $0.utf8.count },
        ]
        return String(decoding: columns.table(of: cells, ids), as: UTF8.self)
    }

    @Test("A byte order mark, a header, CRLF; quotes round what needs them, and doubled inside")
    func quoting() {
        #expect(
            table(["plain", "a,b", "say \"no\"", "two\nlines", "half; half", "价格 🛠", ""])
                == "\u{FEFF}text,utf8\r\nplain,5\r\n\"a,b\",3\r\n\"say \"\"no\"\"\",8\r\n\"two\nlines\",9\r\n"
                + "\"half; half\",10\r\n价格 🛠,11\r\n,0\r\n")
    }

    @Test(
        "A text that a spreadsheet would run stands behind an apostrophe",
        arguments: ["=1+1", "+1", "-1", "@a", "\ta", " =1+1", "  @a", " \t-1"])
    func formulas(text: String) {
        #expect(table([text]) == "\u{FEFF}text,utf8\r\n'\(text),\(text.utf8.count)\r\n")
    }

    @Test("The apostrophe stands inside the quotes")
    func quotedFormula() {
        #expect(table(["=A1,B1", "\ra"]) == "\u{FEFF}text,utf8\r\n\"'=A1,B1\",6\r\n\"'\ra\",2\r\n")
    }

    @Test("Numbers are no formulas, and nothing is an empty cell")
    func numbers() {
        let columns: Members<Int?> = [
            .value("n", .integer(), column: .same) { $0 }, .value("t", .percent, column: .same) { $0 },
            .value("f", .flag, column: .same) { $0.map { $0 > 0 } },
        ]
        #expect(
            String(decoding: columns.table(of: [-7, nil, 12], ids), as: UTF8.self)
                == "\u{FEFF}n,t,f\r\n-7,-0.7,false\r\n,,\r\n12,1.2,true\r\n")
    }
}
