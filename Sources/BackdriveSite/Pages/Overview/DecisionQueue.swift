internal import BackdriveCore
internal import Mustache

/// The problems that wait for a decision, the longest waiting first, ties by id.
struct DecisionQueue {
    static let entry = Shape("waiting", [.object("problem", ProblemPiece.view), .text("since"), .text("waits")])

    /// How many are shown before the rest is folded away.
    private static let shown = 5
    /// How many are listed at all; the agenda, which the list leads to, has every one.
    private static let listed = 200

    let first: [Value]
    let rest: [Value]
    let note: String

    init(site: Site) {
        let report = site.report
        let entries = report.undecided.prefix(Self.listed).compactMap { index -> Value? in
            let since = report.waitingSince(index)
            return site.pieces.problem(index).map {
                Self.entry([
                    "problem": $0.value, "since": .text(since.description),
                    "waits": .text(site.words.days(report.asOf - since)),
                ])
            }
        }
        first = Array(entries.prefix(Self.shown))
        rest = Array(entries.dropFirst(Self.shown))
        let stages: [Stage] = [.reported, .queued, .analysed]
        note = stages.map { stage in
            let count = report.undecided.count { report.problems[$0]?.stage == stage }
            return site.words("overview.waiting.\(stage.rawValue)", ["n": .number(count)])
        }.joined(separator: site.words("layout.separator"))
    }
}

extension Report {
    /// The undecided problems, the longest waiting first, ties by id.
    var undecided: [Table<Problem>.Index] {
        catalog.problems.indices.filter { problems[$0]?.isUndecided == true }
            .sorted { (waitingSince($0), $0) < (waitingSince($1), $1) }
    }

    /// The day from which a problem's current episode waits.
    func waitingSince(_ index: Table<Problem>.Index) -> Day {
        problems[index]?.episodeStart ?? catalog.problems[index].reportedOn.value
    }
}
