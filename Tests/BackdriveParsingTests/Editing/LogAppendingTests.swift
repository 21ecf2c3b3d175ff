import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Adding to a log")
struct LogAppendingTests {
    private func appending(
        to before: String, gives after: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try expectEdit(of: before, gives: after, sourceLocation: sourceLocation) {
            try $0.log("occurrences", ["on": "2026-03-09", "ref": "T-9", "note": "a, b"])
        }
    }

    private let entry = "{on: 2026-03-09, ref: T-9, note: \"a, b\"}"

    @Test("The entry stands below the last one, as far in as its dash, above the comments that follow")
    func blockLists() throws {
        try appending(
            to: "occurrences:\n  - {on: 2026-03-01} # first\n  # the end\ntags: [a]\n",
            gives: "occurrences:\n  - {on: 2026-03-01} # first\n  - \(entry)\n  # the end\ntags: [a]\n")
        try appending(
            to: "occurrences:\n- on: 2026-03-01\n  note: |\n    text\n\ntags: [a]\n",
            gives: "occurrences:\n- on: 2026-03-01\n  note: |\n    text\n\n- \(entry)\ntags: [a]\n")
    }

    @Test("In brackets it stands behind the last one, on a line of its own if that does")
    func flowLists() throws {
        try appending(to: "occurrences: [{on: 2026-03-01}]\n", gives: "occurrences: [{on: 2026-03-01}, \(entry)]\n")
        try appending(to: "occurrences: []\n", gives: "occurrences: [\(entry)]\n")
        try appending(
            to: "occurrences: [\n    {on: 2026-03-01}, # first\n  ]\n",
            gives: "occurrences: [\n    {on: 2026-03-01},\n    \(entry), # first\n  ]\n")
    }

    @Test(
        "A log that is not there is begun where the field order puts it",
        arguments: ["", "occurrences:\n", "occurrences: ~\n"])
    func absentLists(absent: String) throws {
        try appending(
            to: "title: T\n" + absent + "tags: [a]\n",
            gives: "title: T\noccurrences:\n  - \(entry)\ntags: [a]\n")
    }

    @Test("A log inside a map makes the map")
    func nestedLog() throws {
        try expectEdit(
            of: "title: T\n",
            gives: "title: T\nverification:\n  results:\n    - {on: 2026-06-01, by: li.na, result: effective}\n"
        ) { try $0.log("verification.results", ["on": "2026-06-01", "by": "li.na", "result": "effective"]) }
        try expectEdit(
            of: "verification: {criterion: none}\n",
            gives: "verification: {criterion: none, results: [{on: 2026-06-01, result: effective}]}\n"
        ) { try $0.log("verification.results", ["on": "2026-06-01", "result": "effective"]) }
    }

    @Test("One value where a list belongs is not taken for one")
    func wrongShape() throws {
        var file = try EditableFile(problemFile("---\noccurrences: {on: 2026-03-01}\n---\n"))
        #expect(throws: UneditableFile.self) { try file.log("occurrences", ["on": "2026-03-09"]) }
    }
}
