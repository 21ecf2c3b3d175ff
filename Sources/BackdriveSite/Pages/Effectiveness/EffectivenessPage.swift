internal import BackdriveCore
internal import Mustache

/// Did the problems drop? What came of all that was analysed, before and after of every resolved problem, what came back.
struct EffectivenessPage: ListingPage {
    static let template = "effectiveness"
    static let view = View<EffectivenessPage>(
        "effectiveness",
        [
            .empty("unmeasured", .unmeasured, "effectiveness.none") { $0.isEmpty },
            .empty("nothing_analysed", .unmeasured, "effectiveness.nothing_analysed") { !$0.hasAnalysed },
            .list("categories", YieldRow.view) { page in
                Category.allCases.map { YieldRow(page: page, category: $0) }
            },
            .list("together", YieldCell.view) { YieldRow.together($0) },
            .text("yield_why") { page in
                page.report.cycles.first.map { page.words("effectiveness.yield_why", ["day": $0.cycle.startsOn]) }
            },
            .text("compared_count") { $0.report.effectiveness.judged },
            .optional("compared", VerdictTable.view) { $0.report.effectiveness.judged > 0 ? $0.compared : nil },
            .optional("recurrence", recurrence) { $0.report.recurrence.of > 0 ? $0 : nil },
            .text("recurrence_early") { $0.recurrenceEarly },
            .text("verdict_how") { page in
                page.words("verdicts.how", ["days": page.words.days(page.report.catalog.settings.windowDays)])
            },
            .text("observing_count") { $0.report.effectiveness[.observing] },
            .list("observed", ObservedProblem.view) { $0.site.observed($0.first(of: .observing)) },
            .optional("rest", RegisterRest.view) { $0.rest(of: .observing) },
            .text("no_baseline") { page in
                let count = page.report.effectiveness[.noBaseline]
                return count > 0 ? page.words("verdicts.no_baseline", ["n": count]) : nil
            },
            .list("no_baseline_problems", ListRow.view) { page in
                page.first(of: .noBaseline).compactMap { page.site.row(problem: $0) }
            },
            .optional("no_baseline_rest", RegisterRest.view) { $0.rest(of: .noBaseline) },
        ])

    /// How many rows of a verdict the page shows (PRODUCT.md §4, "Lists end").
    private static let shown = 20

    let site: Site

    var head: PageHead {
        PageHead(title: words("effectiveness.title"), question: words("effectiveness.question"), answer: answer)
    }

    /// The name of the list of what got better.
    static let better = "better"

    var address: PageAddress { .effectiveness }

    var fullLists: [FullList] {
        let better = site.verdictRegister[.improved] + site.verdictRegister[.eliminated]
        return [
            fullList(
                Self.better, title: words("effectiveness.step.better"), sorted: words("verdicts.sorted"),
                rows: ListRows(better) { site.row(effect: $0) })
        ] + yieldLists
    }

    private var hasAnalysed: Bool { report.yield.all[.analysed] > 0 }

    private var isEmpty: Bool { Effectiveness.Verdict.allCases.allSatisfy { report.effectiveness[$0] == 0 } }

    private var compared: VerdictTable {
        VerdictTable(
            site: site,
            groups: VerdictTable.verdicts.map { verdict in
                VerdictTable.Group(
                    verdict: verdict, count: report.effectiveness[verdict], problems: first(of: verdict),
                    rest: rest(of: verdict))
            })
    }

    private func first(of verdict: Effectiveness.Verdict) -> [Table<Problem>.Index] {
        Array(site.verdictRegister[verdict].prefix(Self.shown))
    }

    private func rest(of verdict: Effectiveness.Verdict) -> RegisterRest? {
        guard site.verdictRegister[verdict].count > Self.shown else { return nil }
        return RegisterRest(site.verdictRegister, verdict, shown: Self.shown, words: words) {
            report.path(of: .verdictList($0))
        }
    }

    private static let recurrence = View<EffectivenessPage>(
        "recurrence",
        [
            .markup("value") { page in
                page.words.sentence(
                    "effectiveness.recurrence_value",
                    ["n": page.report.recurrence.n, "of": page.report.recurrence.of]
                ).markup
            },
            .text("note") { page in
                page.words(
                    "effectiveness.recurrence_note",
                    [
                        "of": page.report.recurrence.of, "n": page.report.recurrence.n,
                        "days": page.words.days(page.report.catalog.settings.recurrenceDays),
                    ])
            },
        ])

    private var recurrenceEarly: String? {
        let recurrence = report.recurrence
        let observed = recurrence.early + recurrence.observing
        guard observed > 0 else { return nil }
        return words(
            "effectiveness.recurrence_early",
            [
                "n": observed, "early": recurrence.early,
                "days": words.days(report.catalog.settings.recurrenceDays),
            ])
    }

    /// `11 of 13 problems with a verdict got better, 1 stayed, 1 got worse; 7 are still observed.`, without zero parts.
    private var answer: Sentence? {
        let counts = report.effectiveness
        guard counts.judged > 0 else {
            let isOver = counts[.observing] == 0 && counts[.noBaseline] > 0
            return Sentence(
                isOver
                    ? words("effectiveness.answer.no_baseline", ["n": counts[.noBaseline]])
                    : words("effectiveness.answer.none", ["n": counts[.observing]]))
        }
        func part(_ key: String, _ verdict: Effectiveness.Verdict) -> Sentence {
            let count = counts[verdict]
            return count == 0 ? Sentence("") : words.sentence("effectiveness.answer.\(key)", ["n": count], style: "red")
        }
        return words.sentence(
            "effectiveness.answer.some",
            [
                "n": counts.better, "of": words.problems(counts.judged), "unchanged": part("unchanged", .unchanged),
                "worse": part("worse", .worse), "observing": part("observing", .observing),
            ])
    }
}
