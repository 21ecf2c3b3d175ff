import BackdriveCore
import Testing

@Suite("Matrix and rank (METRICS.md 1.5, 1.6)")
struct MatrixTests {
    private func rated(_ id: String, _ frequency: Int, _ impact: Int, reported: Day = "03-03") -> SampleProblem {
        .analysed(id, reported: reported) { $0.grades = Rating(frequency: frequency, impact: impact) }
    }

    @Test("The scores are those of the table")
    func scores() {
        let rows = [5, 4, 3, 2, 1].map { impact in
            (1...5).map { Rating(frequency: $0, impact: impact).score }
        }
        #expect(
            rows == [
                [10, 17, 21, 24, 25], [8, 14, 19, 22, 23], [5, 12, 15, 18, 20], [3, 7, 11, 13, 16], [1, 2, 4, 6, 9],
            ])
    }

    @Test("Tier comes before score: a high 17 precedes a medium 18")
    func tierFirst() {
        let report = Sample(problems: [rated("P-1", 4, 3), rated("P-2", 2, 5)]).report("03-16")
        #expect(report.problem("P-1")?.rank == "2")
        #expect(report.problem("P-2")?.rank == "1")
        #expect(report.problem("P-1")?.score == 18)
        #expect(report.problem("P-1")?.tier == .medium)
    }

    @Test("Equal tier and score share a rank, ordered by occurrences, day reported, id; the next rank skips")
    func ties() {
        var sample = Sample(problems: [
            rated("P-5", 3, 3), rated("P-4", 3, 3), rated("P-3", 3, 3, reported: "03-02"), rated("P-2", 3, 3),
            rated("P-1", 1, 1),
        ])
        sample.problems[0].occurrences = [Entry(on: "03-10", value: 2)]
        let report = sample.report("03-16")
        #expect(report.matrix.ranking.map { report.catalog.problems[$0].id } == ["P-5", "P-3", "P-2", "P-4", "P-1"])
        #expect(["P-5", "P-3", "P-2", "P-4", "P-1"].map { report.problem($0)?.rank } == ["=1", "=1", "=1", "=1", "5"])
        #expect(report.matrix.cells[Rating(frequency: 3, impact: 3)]?.count == 4)
    }

    @Test("Unrated and closed problems have no rank; a deferred one has")
    func scope() {
        let sample = Sample(problems: [
            .analysed("P-1"),
            .analysed("P-2") {
                $0.grades = Rating(frequency: 3, impact: 3)
                $0.decisions = [Entry(on: "03-16", value: .decline)]
            },
            .analysed("P-3") {
                $0.grades = Rating(frequency: 3, impact: 3)
                $0.decisions = [Entry(on: "03-16", value: .defer)]
            },
            SampleProblem(id: "P-4", reported: "03-03"),
        ])
        let report = sample.report("03-16")
        #expect(["P-1", "P-2", "P-3", "P-4"].map { report.problem($0)?.rank } == [nil, nil, "1", nil])
        #expect(report.matrix.unrated.map { report.catalog.problems[$0].id } == ["P-1", "P-4"])
        #expect(report.problem("P-2")?.tier == .medium)
        #expect(sample.report("03-15").problem("P-3")?.tier == nil)
    }

    @Test("The settings' tiers replace the letters and order the ranking")
    func ownTiers() throws {
        var sample = Sample(problems: [rated("P-1", 1, 1), rated("P-2", 5, 5)])
        sample.tiers = ["LLLLL", "LLLLL", "LLLLL", "LLLLL", "HLLLL"]
        #expect(sample.report("03-16").problem("P-1")?.rank == "1")
        #expect(sample.report("03-16").problem("P-2")?.rank == "2")
    }

    @Test("The 90 days of occurrences hold the as-of day and the 89 before it")
    func ninetyDays() {
        var problem = SampleProblem(id: "P-1", reported: "03-03")
        let day: Day = "06-01"
        problem.occurrences = [
            Entry(on: day - 90, value: 100), Entry(on: day - 89, value: 10), Entry(on: day, value: 1),
            Entry(on: day + 1, value: 1000), Entry(on: day, value: 50, isVoid: true),
        ]
        #expect(Sample(problems: [problem]).report(day).problem("P-1")?.occurrences90d == 11)
    }

    @Test("A duplicate's occurrences count for the end of its chain, by the links in force on the day")
    func duplicateOfDuplicate() {
        var sample = Sample(problems: ["P-1", "P-2", "P-3"].map { SampleProblem(id: $0, reported: "03-03") })
        for index in 0..<3 { sample.problems[index].occurrences = [Entry(on: "03-04", value: [1, 10, 100][index])] }
        sample.problems[0].duplicateOf = ("P-2", "03-10")
        sample.problems[1].duplicateOf = ("P-3", "03-20")
        func counts(_ day: Day) -> [Int?] {
            ["P-1", "P-2", "P-3"].map { sample.report(day).problem($0)?.occurrences90d }
        }
        #expect(counts("03-09") == [1, 10, 100])
        #expect(counts("03-10") == [1, 11, 100])
        #expect(counts("03-20") == [1, 10, 111])
    }

    @Test("A rejected problem with a link counts for its root too")
    func rejectedDuplicate() {
        var sample = Sample(problems: ["P-1", "P-2"].map { SampleProblem(id: $0, reported: "03-03") })
        sample.problems[0].rejected = "03-04"
        sample.problems[0].duplicateOf = ("P-2", "03-04")
        sample.problems[0].occurrences = [Entry(on: "03-03", value: 4)]
        #expect(sample.report("03-04").stage("P-1") == .filteredOut)
        #expect(sample.report("03-04").problem("P-2")?.occurrences90d == 4)
    }

    @Test("Links through an alias lead to the record; a circle or an unknown end counts for nobody else")
    func oddLinks() {
        var sample = Sample(problems: ["P-1", "P-2", "P-3", "P-4"].map { SampleProblem(id: $0, reported: "03-03") })
        for index in 0..<4 { sample.problems[index].occurrences = [Entry(on: "03-04", value: 1)] }
        sample.problems[0].duplicateOf = ("P-OLD", "03-05")
        sample.problems[1].aliases = ["P-OLD"]
        sample.problems[2].duplicateOf = ("P-4", "03-05")
        sample.problems[3].duplicateOf = ("P-3", "03-05")
        let report = sample.report("03-05")
        #expect(["P-1", "P-2", "P-3", "P-4"].map { report.problem($0)?.occurrences90d } == [1, 2, 1, 1])
    }
}
