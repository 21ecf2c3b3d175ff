@testable import BackdriveCore
import Testing

@Suite("Effectiveness and recurrence (METRICS.md 1.15, 1.16)")
struct EffectivenessTests {
    /// AP 03-16 to 04-08, a window of 28 days: before `[02-16, 03-16)`, after `[04-09, 05-07)`.
    private func sample(before: Int, after: Int) -> Sample {
        var problem = SampleProblem.analysed("P-1", reported: "03-05")
        // The first days of both windows, and the days just outside of them.
        problem.occurrences = [
            Entry(on: "02-15", value: 99), Entry(on: "03-16", value: 99), Entry(on: "04-08", value: 99),
            Entry(on: "05-07", value: 99),
        ]
        if before > 0 { problem.occurrences.append(Entry(on: "02-16", value: before)) }
        if after > 0 { problem.occurrences.append(Entry(on: "05-06", value: after)) }
        return Sample(
            problems: [problem],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "04-08")])
    }

    @Test(
        "The verdict comes from the counts before and after",
        arguments: [
            (0, 3, .noBaseline, nil, false), (4, 0, .eliminated, 1000, true), (5, 0, .eliminated, 1000, false),
            (6, 3, .improved, 500, false), (6, 2, .improved, 667, false), (6, 4, .unchanged, 333, false),
            (6, 6, .unchanged, 0, false), (6, 7, .worse, -167, false), (0, 0, .noBaseline, nil, false),
        ] as [(Int, Int, Effectiveness.Verdict, Int?, Bool)])
    func verdicts(before: Int, after: Int, verdict: Effectiveness.Verdict, reduction: Int?, isLow: Bool) {
        let effectiveness = sample(before: before, after: after).report("05-07").problem("P-1")?.effectiveness
        #expect(effectiveness?.verdict == verdict)
        #expect(effectiveness?.before == before)
        #expect(effectiveness?.after == after)
        #expect(effectiveness?.reductionPermille == reduction)
        #expect(effectiveness?.isLowEvidence == isLow)
    }

    @Test("On the last day of the window it is still observing, the day after the verdict comes")
    func observing() {
        let sample = sample(before: 6, after: 2)
        let last = sample.report("05-06").problem("P-1")?.effectiveness
        #expect(last?.verdict == .observing)
        #expect(last?.elapsedDays == 28)
        #expect(last?.after == 2)
        #expect(last?.reductionPermille == nil)
        let early = sample.report("04-13").problem("P-1")?.effectiveness
        #expect(early?.elapsedDays == 5)
        #expect(early?.after == 0)
        #expect(sample.report("05-07").problem("P-1")?.effectiveness?.elapsedDays == 28)
        #expect(sample.report("04-07").problem("P-1")?.effectiveness == nil)
        #expect(sample.report("05-07").effectiveness.counts[.improved] == 1)
    }

    @Test("The before-window ends where the first AP begins, a dropped one too; a problem may have a window of its own")
    func firstPlan() {
        var sample = sample(before: 0, after: 0)
        sample.problems[0].windowDays = 7
        sample.plans.append(SamplePlan(id: "AP-2", problems: ["P-1"], created: "03-11", dropped: "03-12"))
        let effectiveness = sample.report("05-07").problem("P-1")?.effectiveness
        #expect(effectiveness?.beforeWindow == DayInterval("03-04", until: "03-11"))
        #expect(effectiveness?.afterWindow == DayInterval("04-09", until: "04-16"))
        #expect(effectiveness?.windowDays == 7)
    }

    @Test("A duplicate's earlier occurrences count for its root")
    func duplicates() {
        var sample = sample(before: 1, after: 0)
        var duplicate = SampleProblem(id: "P-2", reported: "03-20", duplicateOf: ("P-1", "05-01"))
        duplicate.occurrences = [Entry(on: "03-15", value: 5), Entry(on: "04-09", value: 1)]
        sample.problems.append(duplicate)
        #expect(sample.report("04-30").problem("P-1")?.effectiveness?.before == 1)
        #expect(sample.report("05-07").problem("P-1")?.effectiveness?.before == 6)
        #expect(sample.report("05-07").problem("P-1")?.effectiveness?.after == 1)
    }

    @Test(
        "A resolution recurs by an occurrence or a re-opening from the day after the fix; early until the window is over"
    )
    func recurrence() {
        var sample = Sample(
            problems: [.analysed("P-1"), .analysed("P-2"), .analysed("P-3")],
            plans: [SamplePlan(id: "AP-1", problems: ["P-1", "P-2", "P-3"], created: "03-16", done: "04-08")],
            recurrenceDays: 10)
        sample.problems[0].reopened = [Entry(on: "04-09", value: ())]
        sample.problems[1].occurrences = [Entry(on: "04-08", value: 1), Entry(on: "04-18", value: 1)]
        sample.problems[2].occurrences = [Entry(on: "04-19", value: 1)]
        func recurrence(_ day: Day) -> [Int] {
            let recurrence = sample.report(day).recurrence
            return [recurrence.n, recurrence.of, recurrence.early, recurrence.observing]
        }
        #expect(recurrence("04-07") == [0, 0, 0, 0])
        #expect(recurrence("04-08") == [0, 0, 0, 3])
        #expect(recurrence("04-09") == [0, 0, 1, 2])
        #expect(recurrence("04-18") == [0, 0, 2, 1])
        #expect(recurrence("04-19") == [2, 3, 0, 0])
    }

    @Test("Each episode counts by itself, a declined problem's too; a duplicate's do not")
    func recurrenceEpisodes() {
        var sample = Sample(
            problems: [.analysed("P-1") { $0.reopened = [Entry(on: "04-10", value: ())] }, .analysed("P-2")],
            plans: [
                SamplePlan(id: "AP-1", problems: ["P-1"], created: "03-16", done: "04-08"),
                SamplePlan(id: "AP-2", problems: ["P-1"], created: "04-10", done: "04-12"),
            ],
            recurrenceDays: 5)
        #expect(sample.report("04-20").recurrence.of == 2)
        #expect(sample.report("04-20").recurrence.n == 1)
        sample.problems[0].decisions = [Entry(on: "04-11", value: .decline)]
        #expect(sample.report("04-20").recurrence.of == 2)
        sample.problems[0].duplicateOf = ("P-2", "04-15")
        #expect(sample.report("04-20").recurrence.of == 0)
    }
}
