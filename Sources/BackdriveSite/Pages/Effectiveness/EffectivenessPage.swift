internal import BackdriveCore
internal import Mustache

/// Did the problems drop? Before and after of every resolved problem, and what came back.
struct EffectivenessPage {
    static let shape = Shape(
        "effectiveness",
        [
            .object("unmeasured", EmptyState.shape, optional: true), .list("verdicts", of: BalanceTerm.shape),
            .list("figures", of: Figure.shape), .text("recurrence"), .text("recurrence_parts", optional: true),
            .text("recurrence_note"), .list("lists", of: RecordList.shape),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        BoxedPage(
            template: .effectiveness, title: words("effectiveness.title"), question: words("effectiveness.question"),
            answer: answer, content: content)
    }

    private var content: Value {
        let measured = report.measuredProblems
        let recurrence = report.recurrence
        return Self.shape([
            "unmeasured": measured.isEmpty ? Value.unmeasured("effectiveness.none", words) : .absent,
            "verdicts": .list(
                Effectiveness.Verdict.allCases.map { verdict in
                    BalanceTerm.value(
                        "", Term(words.name(of: verdict), Effectiveness.definition), report.effectiveness[verdict],
                        path: "effectiveness/\(verdict.rawValue)",
                        href: "effectiveness.html#\(verdict.rawValue)")
                }),
            "figures": .list([BeforeAfterChart(report: report, words: words).figure].compactMap { $0?.value }),
            "recurrence": .text(words.percent(recurrence.rate)),
            "recurrence_parts": .optional(
                recurrence.rate.map { words("tile.of", ["n": .number($0.n), "of": .number($0.of)]) }),
            "recurrence_note": .text(
                words(
                    "effectiveness.recurrence_note",
                    [
                        "days": .text(words.days(report.catalog.settings.recurrenceDays)),
                        "early": .number(recurrence.early), "observing": .number(recurrence.observing),
                    ])),
            "lists": .lists([queue(measured), judged(measured)]),
        ])
    }

    /// Those still observed, the next verdict first.
    private func queue(_ measured: [Table<Problem>.Index]) -> RecordList {
        let observed = measured.filter { report.problems[$0]?.effectiveness?.verdict == .observing }
            .sorted { a, b in
                let (left, right) = (report.verdictDay(of: a), report.verdictDay(of: b))
                return left != right ? left < right : a < b
            }
        return RecordList(
            id: "observing", title: words("effectiveness.queue"), sorted: words("effectiveness.queue_sorted"),
            rows: observed.compactMap { site.pieces.row(effect: $0) }, limit: 500)
    }

    private func judged(_ measured: [Table<Problem>.Index]) -> RecordList {
        RecordList(
            id: "judged", title: words("effectiveness.judged"), sorted: words("effectiveness.judged_sorted"),
            groups: Effectiveness.Verdict.allCases.filter { $0 != .observing }.map { verdict in
                RecordList.Group(
                    id: verdict.rawValue, label: words.name(of: verdict),
                    rows: measured.filter { report.problems[$0]?.effectiveness?.verdict == verdict }
                        .compactMap { site.pieces.row(effect: $0) })
            }, limit: 1500)
    }

    private var answer: String? {
        let counts = report.effectiveness
        guard counts.judged > 0 else {
            return words("effectiveness.answer.none", ["n": .number(counts[.observing])])
        }
        return words(
            "effectiveness.answer.some",
            [
                "n": .number(counts.better), "of": .text(words.problems(counts.judged)),
                "observing": .number(counts[.observing]),
            ])
    }
}

extension Report {
    /// The problems whose effectiveness is or will be known, by id.
    var measuredProblems: [Table<Problem>.Index] {
        catalog.problems.indices.filter { problems[$0]?.effectiveness != nil }
    }

    /// The first day on which an observed problem has a verdict.
    func verdictDay(of problem: Table<Problem>.Index) -> Day {
        problems[problem]?.effectiveness?.afterWindow.end ?? asOf
    }
}

extension Pieces {
    /// A problem with its occurrences before and after, and what a person found beside it.
    func row(effect index: Table<Problem>.Index) -> ListRow? {
        guard let effect = report.problems[index]?.effectiveness else { return nil }
        var notes = [
            words(
                effect.verdict == .observing ? "effect_chart.so_far" : "effect_chart.before_after",
                ["before": .number(effect.before), "after": .number(effect.after)])
        ]
        if let reduction = effect.reductionPermille { notes.append(words.reduction(reduction)) }
        if effect.isLowEvidence { notes.append(words("effect_chart.low_evidence")) }
        if let judgement = report.judgement(of: index) { notes.append(words.name(of: judgement.result.value)) }
        let days = words(
            "effect_chart.days", ["n": .number(effect.elapsedDays), "of": .text(words.days(effect.windowDays))])
        var row = row(problem: index, when: effect.verdict == .observing ? days : nil, notes: notes)
        row?.tag = .init(style: "verdict-\(effect.verdict.rawValue)", label: words.name(of: effect.verdict))
        return row
    }
}

extension Words {
    /// `−66.7%` for a drop, `+20.0%` for a rise; tenths of a percent.
    func reduction(_ permille: Int) -> String {
        "\(permille > 0 ? "−" : permille < 0 ? "+" : "")\(abs(permille) / 10).\(abs(permille) % 10)%"
    }
}
