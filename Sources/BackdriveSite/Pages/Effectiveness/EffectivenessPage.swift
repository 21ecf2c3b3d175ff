internal import BackdriveCore
internal import Mustache

/// Did the problems drop? What came of all that was analysed, before and after of every resolved problem, what came back.
struct EffectivenessPage: ListingPage {
    static let view = View<EffectivenessPage>(
        "effectiveness",
        .empty("unmeasured", .unmeasured, "effectiveness.none") { $0.isEmpty },
        .empty("nothing_analysed", .unmeasured, "effectiveness.nothing_analysed") { !$0.hasAnalysed },
        .list("categories", YieldRow.view) { page in Category.allCases.map { YieldRow(page: page, category: $0) } },
        .list("together", YieldCell.view) { YieldRow.together($0) },
        .text("yield_why") { page in
            page.report.cycles.first.map { page.words("effectiveness.yield_why", ["day": $0.cycle.startsOn]) }
        },
        .text("compared_count") { $0.report.effectiveness.judged },
        .optional("compared", VerdictTable.view) { $0.report.effectiveness.judged > 0 ? $0.compared : nil },
        .optional("recurrence", recurrence) { $0.report.recurrence.of > 0 ? $0 : nil },
        .markup("recurrence_early") { $0.recurrenceEarly?.markup(root: "") },
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
        .optional("no_baseline_rest", RegisterRest.view) { $0.rest(of: .noBaseline) })

    /// How many rows of a verdict the page shows (PRODUCT.md §4, "Lists end").
    private static let shown = 20

    let site: Site

    var head: PageHead { pageHead("effectiveness", answer: answer) }

    /// The name of the list of what got better.
    static let better = "better"

    var address: PageAddress { .effectiveness }

    var fullLists: [FullList] {
        let better = site.verdictRegister[.improved] + site.verdictRegister[.eliminated]
        return [
            fullList(
                Self.better, title: words("effectiveness.step.better"), sorted: words("verdicts.sorted"),
                rows: ListRows(better) { site.row(effect: $0) })
        ] + Fixes.allCases.map { list(of: $0) }.filter { $0.rows.count > 0 } + yieldLists
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
        .markup("value") { page in
            page.words.sentence(
                "effectiveness.recurrence_value",
                ["n": page.count(.recurred), "of": page.count(.judged)]
            ).markup(root: "")
        },
        .markup("note") { page in
            page.words.sentence(
                "effectiveness.recurrence_note",
                [
                    "of": page.count(.judged), "n": page.count(.recurred),
                    "days": page.words.days(page.report.catalog.settings.recurrenceDays),
                ]
            ).markup(root: "")
        })

    /// What a number of the recurrence counts, by the name of its list.
    private enum Fixes: String, CaseIterable {
        case recurred = "came-back"
        case judged = "window-over"
        case recurredEarly = "came-back-already"
        case open = "window-open"
    }

    private func fixes(_ list: Fixes) -> [Recurrence.Fix] {
        switch list {
        case .recurred: report.recurrence.recurred
        case .judged: report.recurrence.judged
        case .recurredEarly: report.recurrence.recurredEarly
        case .open: report.recurrence.open
        }
    }

    private func count(_ list: Fixes) -> CountLink { CountLink(fixes(list).count, path(ofList: list.rawValue)) }

    private func list(of list: Fixes) -> FullList {
        fullList(
            list.rawValue, title: words("effectiveness.fixes.\(list.rawValue)"), sorted: words("sorted.id"),
            rows: ListRows(fixes(list)) { site.row(problem: $0.problem, when: $0.on.description) })
    }

    private var recurrenceEarly: Sentence? {
        guard !report.recurrence.open.isEmpty else { return nil }
        return words.sentence(
            "effectiveness.recurrence_early",
            [
                "n": count(.open), "early": count(.recurredEarly),
                "days": words.days(report.catalog.settings.recurrenceDays),
            ])
    }

    /// `11 of 13 problems with a verdict got better, 1 stayed, 1 got worse; 7 are still observed.`, without zero parts.
    private var answer: Sentence? {
        let counts = report.effectiveness
        guard counts.judged > 0 else {
            let isOver = counts[.observing] == 0 && counts[.noBaseline] > 0
            return isOver
                ? words.sentence("effectiveness.answer.no_baseline", ["n": site.problems(.noBaseline)])
                : words.sentence("effectiveness.answer.none", ["n": site.problems(.observing)])
        }
        func part(_ key: String, _ verdict: Effectiveness.Verdict) -> Sentence {
            counts[verdict] == 0
                ? Sentence("")
                : words.sentence("effectiveness.answer.\(key)", ["n": site.problems(verdict)], style: "red")
        }
        return words.sentence(
            "effectiveness.answer.some",
            [
                "n": site.better, "of": words.sentence("unit.problems", ["n": site.judged]),
                "unchanged": part("unchanged", .unchanged),
                "worse": part("worse", .worse), "observing": part("observing", .observing),
            ])
    }
}
