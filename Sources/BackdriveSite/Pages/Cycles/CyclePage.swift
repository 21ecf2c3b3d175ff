internal import BackdriveCore
internal import Mustache

/// What came in, was decided, was finished? One cycle's balances and the lists behind every number of them.
struct CyclePage {
    static let shape = Shape(
        "cycle-page",
        [
            .list("facts", of: Fact.shape), .object("previous", link, optional: true),
            .object("next", link, optional: true), .list("problem_balance", of: BalanceTerm.shape),
            .list("plan_balance", of: BalanceTerm.shape), .list("rates", of: rate),
            .flag("has_filter"), .list("filter", of: CycleFilter.row),
            .flag("has_mix"), .list("mix", of: CycleMix.row), .list("causes", of: CycleMix.cause), .text("mix_note"),
            .list("lists", of: RecordList.shape), .markup("minutes", optional: true),
            .object("side", RecordLists.shape),
        ])

    static let link = Shape("cycle-link", [.text("label"), .text("href")])

    static let rate = Shape(
        "cycle-rate",
        [
            .object("label", Term.shape), .text("path"), .text("value"), .text("parts", optional: true), .text("note"),
            .text("href", optional: true),
        ])

    let site: Site
    let place: Int

    private var report: Report { site.report }
    private var words: Words { site.words }
    private var cycle: CycleReport { report.cycles[place] }
    private var file: CycleFile? { report.catalog.cycleFiles[id: cycle.cycle.id] }

    var page: BoxedPage {
        BoxedPage(
            template: .cycle, title: words("cycle.title", ["cycle": .text(cycle.cycle.id)]),
            question: words("cycle.question"), answer: answer, parents: [.cycles], origin: file?.origin,
            content: content)
    }

    private var content: Value {
        let balances = CycleBalances(site: site, place: place)
        let filter = CycleFilter(site: site, place: place)
        let mix = CycleMix(site: site, place: place)
        return Self.shape([
            "facts": .list(facts.map(\.value)),
            "previous": place > 0 ? link(to: place - 1) : .absent,
            "next": place + 1 < report.cycles.count ? link(to: place + 1) : .absent,
            "problem_balance": .list(balances.problems), "plan_balance": .list(balances.plans),
            "rates": .list(CycleRates(site: site, place: place).values),
            "has_filter": .flag(!filter.rows.isEmpty), "filter": .list(filter.rows),
            "has_mix": .flag(mix.total > 0), "mix": .list(mix.rows), "causes": .list(mix.causes),
            "mix_note": .text(mix.note),
            "lists": .lists(CycleLists(site: site, place: place).all),
            "minutes": .optional(markup: file.flatMap { site.body(of: $0) }),
            "side": site.mentions(of: .cycle(cycle.cycle.id)).value,
        ])
    }

    private var facts: [Fact] {
        [
            Fact(words("cycle.days"), means: .cycle, text: words.span(of: cycle.cycle)),
            cycle.isComplete
                ? nil
                : Fact(
                    words("cycle.running"),
                    text: words(
                        "cycle.day_of",
                        [
                            "n": .number(report.asOf - cycle.cycle.startsOn + 1),
                            "of": .number(cycle.cycle.endsBefore - cycle.cycle.startsOn),
                        ])),
            file?.meetingOn.map { Fact(words("cycle.meeting_on"), text: $0.value.description) },
            file?.host.map { Fact(words("cycle.host"), person: site.pieces.person($0.value)) },
        ].compactMap(\.self)
    }

    private func link(to place: Int) -> Value {
        Self.link(["label": .text(report.cycles[place].cycle.id), "href": .text(report.path(of: .cycle(place)))])
    }

    private var answer: String {
        let balance = cycle.problemBalance
        return words(
            cycle.isComplete ? "cycle.answer.complete" : "cycle.answer.running",
            [
                "inflow": .text(words.problems(cycle.inflow)), "decided": .number(balance.decided),
                "done": .text(words.plans(cycle.throughput)),
                "left": .text(words.leftUndecided(balance.closing, isComplete: cycle.isComplete)),
            ])
    }
}
