import BackdriveParsing
import Testing

@Suite("Clearing a field")
struct FieldClearingTests {
    @Test("The line goes, its comment stays as a line, and so do the comments above")
    func lines() throws {
        try expectEdit(
            of: "title: T\n# who\nowner: li.na # for now\ntags: [a]\n",
            gives: "title: T\n# who\n# for now\ntags: [a]\n"
        ) { try $0.clear("owner") }
    }

    @Test("All lines of a map go, and each comment among them stays")
    func maps() throws {
        try expectEdit(
            of:
                "title: T\nanalysis: # on Monday\n  # first\n  on: 2026-03-16\n  root_cause: |\n    # text\n    more\nandon: true\n",
            gives: "title: T\n# on Monday\n# first\nandon: true\n"
        ) { try $0.clear("analysis") }
    }

    @Test("A map that would hold nothing goes too")
    func lastOfMap() throws {
        try expectEdit(of: "title: T\nverification:\n  criterion: x\n", gives: "title: T\n") {
            try $0.clear("verification.criterion")
        }
        try expectEdit(of: "title: T\nscreening: {by: x}\n", gives: "title: T\n") { try $0.clear("screening.by") }
    }

    @Test("In braces the comma goes with it")
    func flowMaps() throws {
        let map = "screening: {result: passed, on: 2026-03-04, by: li.na}\n"
        try expectEdit(of: map, gives: "screening: {on: 2026-03-04, by: li.na}\n") { try $0.clear("screening.result") }
        try expectEdit(of: map, gives: "screening: {result: passed, by: li.na}\n") { try $0.clear("screening.on") }
        try expectEdit(of: map, gives: "screening: {result: passed, on: 2026-03-04}\n") { try $0.clear("screening.by") }
        try expectEdit(
            of: "screening: {result: passed, # yes\n  on: 2026-03-04, # then\n  by: li.na}\n",
            gives: "screening: {result: passed, # yes\n  # then\n  by: li.na}\n"
        ) { try $0.clear("screening.on") }
    }

    @Test("What is not there is cleared already")
    func absent() throws {
        try expectEdit(of: "title: T\n", gives: "title: T\n") {
            try $0.clear("owner")
            try $0.clear("screening.by")
        }
    }
}
