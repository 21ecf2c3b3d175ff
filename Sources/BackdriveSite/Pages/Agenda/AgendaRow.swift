internal import BackdriveCore
internal import Mustache

/// A problem on the agenda: how long it waits, how often it was seen, whose it is, and the boxes to tick.
struct AgendaRow: SitePart {
    private static let weeks = 13

    let piece: ProblemPiece
    let ask: CycleAgenda.Ask
    /// Whether the row is shown by a filter alone.
    let isForFilter: Bool

    var site: Site { piece.site }

    static let view = View<AgendaRow>(
        "agenda-row",
        .object("problem", ProblemPiece.view) { $0.piece },
        .flag("is_for_filter") { $0.isForFilter },
        .text("unknown_source") { $0.piece.problem.source.value },
        .texts("why") { $0.why },
        .text("age") { $0.age },
        .text("seen") { $0.piece.state.occurrences90d },
        .markup("spark") { $0.spark },
        .optional("owner", PersonName.view) { $0.owner },
        .flag("is_of_source") { $0.piece.problem.owner == nil },
        .texts("boxes") { $0.ask.boxes($0.words) },
        .texts("blanks") { $0.ask.blanks($0.words) })

    /// Days since the report, or since the latest re-opening of one that is undecided.
    private var age: Int {
        let reported = piece.problem.reportedOn.value
        return report.asOf - (piece.state.isUndecided ? report.waitingSince(piece.index) : reported)
    }

    /// Its own, else that of its source.
    private var owner: PersonName? {
        if let own = piece.problem.owner { return site.person(own.value) }
        return report.catalog.sourceOfProblem[piece.index].map { site.person(report.catalog.sources[$0].owner.value) }
    }

    private var why: [String] {
        [
            piece.state.episodeStart.map { words("agenda.was_reopened", ["day": $0]) },
            piece.state.category.map { words.name(of: $0) },
            piece.state.rating.map { words("fact.grades", ["f": $0.frequency, "i": $0.impact]) },
            report.revisitOn(piece.index).map { words("agenda.deferral_over", ["day": $0]) }, compared,
        ].compactMap(\.self)
    }

    private var compared: String? {
        piece.state.effectiveness.map {
            words("agenda.compared", ["before": $0.before, "after": $0.after, "days": words.days($0.windowDays)])
        }
    }

    /// One bar a week up to the as-of day.
    private var spark: [UInt8] {
        var counts = Array(repeating: 0, count: Self.weeks)
        for seen in OccurrenceFigure(site: site, problem: piece.index).counts {
            let week = Self.weeks - 1 - (report.asOf - seen.on) / 7
            if counts.indices.contains(week) { counts[week] += seen.count }
        }
        let (pitch, height) = (5.1, 18.0)
        let label = words("agenda.seen_weeks", ["counts": counts.map(String.init).joined(separator: " ")])
        return Markup.svg([
            "class": "spark", "width": 66, "height": .init(height), "role": "img", "aria-label": .init(label),
        ]) { svg in
            svg.line("axis", x: (0, 66), y: (height - 0.5, height - 0.5))
            let largest = Double(max(4, counts.max() ?? 0))
            for (week, count) in counts.enumerated() where count > 0 {
                let rise = 16 * Double(count) / largest
                svg.rectangle("solid", x: Double(week) * pitch + 0.5, y: height - 1 - rise, width: 3.9, height: rise)
            }
        }
    }
}
