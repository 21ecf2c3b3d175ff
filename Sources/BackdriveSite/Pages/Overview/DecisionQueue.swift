internal import BackdriveCore
internal import Mustache

/// The problems that wait for a decision, the longest waiting first, ties by id.
struct DecisionQueue: SitePart {
    /// How many are shown before the rest is folded away.
    private static let shown = 5
    /// How many are listed at all; the agenda, which the list leads to, has every one.
    private static let listed = 200

    let site: Site
    private let waiting: [Table<Problem>.Index]

    init(site: Site) {
        self.site = site
        waiting = site.report.undecided
    }

    var count: Int { waiting.count }
    var first: [WaitingProblem] { rows(waiting.prefix(Self.shown)) }
    var rest: [WaitingProblem] { rows(waiting.prefix(Self.listed).dropFirst(Self.shown)) }

    /// Nil where no row is folded away.
    var restLabel: String? {
        let count = min(waiting.count, Self.listed) - Self.shown
        return count > 0 ? words("layout.more", ["n": count]) : nil
    }

    /// How many wait at which stage.
    var note: String {
        let stages: [Stage] = [.reported, .queued, .analysed]
        return stages.map { stage in
            let count = waiting.count { report.problems[$0]?.stage == stage }
            return words("overview.waiting.\(stage.rawValue)", ["n": count])
        }.joined(separator: words("layout.separator"))
    }

    private func rows(_ problems: ArraySlice<Table<Problem>.Index>) -> [WaitingProblem] {
        problems.compactMap { index in
            site.problem(index).map { WaitingProblem(problem: $0, since: report.waitingSince(index)) }
        }
    }
}

/// A problem that waits for a decision.
struct WaitingProblem: Sendable {
    let problem: ProblemPiece
    let since: Day

    static let view = View<WaitingProblem>(
        "waiting",
        [
            .object("problem", ProblemPiece.view) { $0.problem },
            .text("since") { $0.since },
            .text("waits") { $0.problem.site.words.days($0.problem.site.report.asOf - $0.since) },
        ])
}
