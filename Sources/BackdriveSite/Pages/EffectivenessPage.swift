internal import BackdriveCore
internal import Mustache

/// Did the problems drop? Before and after of every resolved problem, and what came back.
struct EffectivenessPage: Page {
    static let template = "effectiveness"
    static let view = View<EffectivenessPage>(
        "effectiveness",
        [
            .optional("unmeasured", EmptyState.view) { $0.isEmpty ? .unmeasured("effectiveness.none", $0.words) : nil },
            .optional("nothing_analysed", EmptyState.view) {
                $0.hasAnalysed ? nil : .unmeasured("effectiveness.nothing_analysed", $0.words)
            },
            .list("categories", YieldRow.view) { page in
                Category.allCases.map { YieldRow(site: page.site, category: $0) }
            },
            .list("together", YieldCell.view) { YieldRow.together($0.site) },
            .text("yield_why") { page in
                page.report.cycles.first.map { page.words("effectiveness.yield_why", ["day": $0.cycle.startsOn]) }
            },
            .list("verdicts", BalanceTerm.view) { $0.verdicts },
            .optional("before_after", Figure.view) { BeforeAfterChart(site: $0.site).figure },
            .text("recurrence") { $0.words.percent($0.report.recurrence.rate) },
            .text("recurrence_parts") { page in page.report.recurrence.rate.map { page.words.of($0) } },
            .text("recurrence_note") { $0.recurrenceNote },
            .list("lists", RecordList.view) { [$0.queue, $0.judged].filter(\.isShown) },
        ])

    let site: Site
    private let lists: VerdictLists

    init(site: Site) {
        self.site = site
        lists = site.report.verdicts
    }

    var head: PageHead {
        PageHead(title: words("effectiveness.title"), question: words("effectiveness.question"), answer: answer)
    }

    private var verdicts: [BalanceTerm] {
        Effectiveness.Verdict.allCases.map { verdict in
            BalanceTerm(
                "", Term(words.name(of: verdict), Effectiveness.definition), report.effectiveness[verdict],
                path: "effectiveness/\(verdict.rawValue)", href: "effectiveness.html#\(verdict.rawValue)")
        }
    }

    private var recurrenceNote: String {
        words(
            "effectiveness.recurrence_note",
            [
                "days": words.days(report.catalog.settings.recurrenceDays), "early": report.recurrence.early,
                "observing": report.recurrence.observing,
            ])
    }

    private var hasAnalysed: Bool { report.yield.all[.analysed] > 0 }

    private var isEmpty: Bool { Effectiveness.Verdict.allCases.allSatisfy { lists[$0].isEmpty } }

    /// Those still observed, the next verdict first.
    private var queue: RecordList {
        list(
            "observing", "effectiveness.queue", sorted: "effectiveness.queue_sorted",
            rows: lists.observing.compactMap { site.row(effect: $0) }, limit: 500)
    }

    private var judged: RecordList {
        list(
            "judged", "effectiveness.judged", sorted: "effectiveness.judged_sorted",
            groups: Effectiveness.Verdict.allCases.filter { $0 != .observing }.map { verdict in
                RecordList.Group(
                    id: verdict.rawValue, label: words.name(of: verdict),
                    rows: lists[verdict].compactMap { site.row(effect: $0) })
            }, limit: 1500)
    }

    private var answer: String? {
        let counts = report.effectiveness
        guard counts.judged > 0 else {
            return words("effectiveness.answer.none", ["n": counts[.observing]])
        }
        return words(
            "effectiveness.answer.some",
            ["n": counts.better, "of": words.problems(counts.judged), "observing": counts[.observing]])
    }
}

extension Site {
    /// A problem with its occurrences before and after, and what a person found beside it.
    func row(effect index: Table<Problem>.Index) -> ListRow? {
        guard let effect = report.problems[index]?.effectiveness else { return nil }
        var notes = [
            words(
                effect.verdict == .observing ? "effect_chart.so_far" : "effect_chart.before_after",
                ["before": effect.before, "after": effect.after])
        ]
        if let reduction = effect.reductionPermille { notes.append(words.reduction(reduction)) }
        if effect.isLowEvidence { notes.append(words("effect_chart.low_evidence")) }
        if let judgement = report.judgement(of: index) { notes.append(words.name(of: judgement.result.value)) }
        let days = words("effect_chart.days", ["n": effect.elapsedDays, "of": words.days(effect.windowDays)])
        var row = row(problem: index, when: effect.verdict == .observing ? days : nil, notes: notes)
        row?.tag = .init(style: "\(effect.verdict.rawValue)", label: words.name(of: effect.verdict))
        return row
    }
}

extension Words {
    /// `−66.7%` for a drop, `+20.0%` for a rise; tenths of a percent.
    func reduction(_ permille: Int) -> String {
        "\(permille > 0 ? "−" : permille < 0 ? "+" : "±")\(abs(permille) / 10).\(abs(permille) % 10)%"
    }
}
