import BackdriveCore
import Glibc
import RecordLiterals
import Testing

/// PRODUCT.md §5: time grows with the size of the input, never with its square.
@Suite("Four times the input takes no more than a little over four times the work", .serialized)
struct GrowthTests {
    /// Twice what linear growth asks for, half of what quadratic growth would take.
    private func expectProportion(
        of small: Int, sourceLocation: Testing.SourceLocation = #_sourceLocation, _ work: (Int) throws -> () -> Void
    ) rethrows {
        let (once, fourTimes) = (Self.duration(of: try work(small)), Self.duration(of: try work(4 * small)))
        #expect(fourTimes < 8 * once, "\(once) ns for \(small), then \(fourTimes) ns", sourceLocation: sourceLocation)
    }

    /// Nanoseconds on the processor, whatever else the machine does: the least of three runs.
    private static func duration(of work: () -> Void) -> Int {
        (0..<3).map { _ in
            let start = now()
            work()
            return now() - start
        }.min() ?? 0
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private func judging(_ files: [String: String]) throws -> () -> Void {
        let site = try #require(FixtureSite(MarkedSite.base.merging(files) { $1 }))
        return { _ = site.judgement() }
    }

    private func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n")
    }

    @Test("with aliases, each of them taken by another record")
    func aliases() throws {
        try expectProportion(of: 1500) { count in
            let aliases = "aliases:\n" + lines(count) { "  - P-A\($0)" }
            return try judging(["problems/P-1.md": problem(aliases), "problems/P-2.md": problem(aliases)])
        }
    }

    @Test("with re-openings of a problem on one day")
    func reopenings() throws {
        try expectProportion(of: 1500) { count in
            let entries = lines(count) { _ in "  - {on: 2026-03-08, reason: r}" }
            return try judging(["problems/P-1.md": problem(decided + "\nreopened:\n" + entries)])
        }
    }

    @Test("with decisions, verdicts and re-openings of a problem, day after day")
    func episodes() {
        expectProportion(of: 800) { count in
            let first: Day = "1990-01-01"
            let days = (0..<count).map { first + $0 }
            let sample = Sample(
                problems: [
                    .analysed("P-1", reported: first, on: first) {
                        $0.decisions = days.map { Entry(on: $0, value: .act) }
                        $0.results = days.map { Entry(on: $0, value: .effective) }
                        $0.reopened = days.map { Entry(on: $0, value: ()) }
                        $0.occurrences = days.map { Entry(on: $0, value: 1) }
                    }
                ],
                plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: first, done: first)], firstCycle: first)
            let catalog = sample.catalog
            return { _ = Report(catalog: catalog, asOf: "2026-03-16") }
        }
    }

    @Test("with re-openings, checks and due dates of an AP")
    func planLogs() throws {
        try expectProportion(of: 500) { count in
            let first: Day = "1990-01-01"
            let plan = plan(
                "due_history:\n"
                    + lines(count) { "  - {on: \(first + $0), from: 2026-04-30, to: 2026-04-30, reason: r}" }
                    + "\nreopened:\n"
                    + lines(count) { "  - {on: \(first + 2 * $0 + 1), was_done_on: \(first + 2 * $0), reason: r}" }
                    + "\nchecks:\n" + lines(count) { "  - {on: \(first + 2 * $0), outcome: on_track}" },
                createdOn: "1990-01-01")
            return try judging(["problems/P-1.md": problem(decided, reportedOn: "1990-01-01"), "aps/AP-1.md": plan])
        }
    }

    @Test("with exemptions, none of them used")
    func exemptions() throws {
        try expectProportion(of: 1000) { count in
            let exemptions = lines(count) { "  - {code: BD052, ids: [P-\($0)], until: 2026-06-30, reason: r}" }
            return try judging([
                "backdrive.yml": (MarkedSite.base["backdrive.yml"] ?? "") + "exemptions:\n" + exemptions
            ])
        }
    }

    @Test("with High problems that nobody acts on, and as many APs that cannot be read")
    func idleProblems() throws {
        let high = decided.replacing("design}", with: "design, frequency: 5, impact: 5}")
            .replacing("count: 2", with: "count: 9")
        try expectProportion(of: 100) { count in
            var files: [String: String] = [:]
            for number in 0..<count {
                files["problems/P-\(number).md"] = problem(high)
                files["aps/AP-\(number).md"] = plan(covers: "problms: [P-X\(number)]")
            }
            return try judging(files)
        }
    }

    @Test("with references and mentions that lead nowhere, among as many records")
    func deadReferences() throws {
        try expectProportion(of: 400) { count in
            var files: [String: String] = [:]
            for number in 0..<count {
                files["problems/P-\(number).md"] =
                    problem("owner: nobody\(number)\nduplicate_of: {problem: P-X\(number), on: 2026-04-01}")
                    + "See P-Y\(number).\n"
            }
            return try judging(files)
        }
    }

    @Test("with cycles and weeks, however many problems look for theirs")
    func cycles() {
        expectProportion(of: 100) { count in
            let first: Day = "0001-01-01"
            let sample = Sample(
                problems: (0..<count).map {
                    SampleProblem(id: "P-\($0)", reported: first + $0, passed: first + $0)
                },
                plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: first)], firstCycle: first, cycleLength: 7)
            let catalog = sample.catalog
            return {
                let snapshot = Snapshot(of: Timelines(catalog), asOf: first + 365 * count)
                let inspection = Inspection(snapshot, judgesFuture: false, today: snapshot.asOf)
                _ = RuleBook.judgement(of: inspection, found: inspection.findingsOfCatalogRules)
                _ = Report(of: snapshot)
            }
        }
    }
}
