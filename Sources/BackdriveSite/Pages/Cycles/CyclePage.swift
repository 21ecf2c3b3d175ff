internal import BackdriveCore
internal import Mustache

/// What came in, was decided, was finished? One cycle's balances and the lists behind every number of them.
struct CyclePage: ListingPage, CyclePart {
    static let view = View<CyclePage>(
        "cycle-page",
        .list("facts", Fact.view) { $0.facts },
        .optional("previous", neighbour) { $0.place > 0 ? $0.neighbour(-1) : nil },
        .optional("next", neighbour) { $0.place + 1 < $0.report.cycles.count ? $0.neighbour(1) : nil },
        .list("problem_balance", BalanceTerm.view) { CycleBalances(site: $0.site, place: $0.place).problems },
        .list("plan_balance", BalanceTerm.view) { CycleBalances(site: $0.site, place: $0.place).plans },
        .list("rates", CycleRate.view) { CycleRates(site: $0.site, place: $0.place).all },
        .flag("has_filter") { !$0.filter.isEmpty },
        .list("filter", FilterRow.view) { $0.filter },
        .flag("has_mix") { $0.mix.total > 0 },
        .list("mix", CycleMix.row) { page in Category.allCases.map { (page.mix, $0) } },
        .list("causes", CycleMix.cause) { page in page.mix.mix.causes.map { (page.mix, $0) } },
        .text("mix_note") { $0.mix.note },
        .list("lists", RecordList.view) { CycleLists(site: $0.site, place: $0.place).all.filter(\.isShown) },
        .markup("minutes") { page in page.file.flatMap { page.site.body(of: $0) } },
        .object("side", RecordLists.view) { $0.site.side(of: .cycle($0.cycle.cycle.id)) })

    private static let neighbour = View<(label: String, href: String)>(
        "cycle-link", .text("label") { $0.label }, .text("href") { $0.href })

    let site: Site
    let place: Int

    var address: PageAddress { .cycle(place) }
    var fullLists: [FullList] {
        CycleLists(site: site, place: place).all.flatMap(\.fullLists) + CycleRates(site: site, place: place).fullLists
    }

    private var file: CycleFile? { report.catalog.cycleFiles[id: cycle.cycle.id] }
    private var filter: [FilterRow] { FilterRow.all(of: place, in: site) }
    private var mix: CycleMix { CycleMix(site: site, place: place) }

    var head: PageHead {
        pageHead("cycle", ["cycle": cycle.cycle.id], answer: told, parents: [.cycles], origin: file?.origin)
    }

    /// What came in, was decided and done, and is left.
    private var told: Sentence {
        let form = cycle.isComplete ? "complete" : "running"
        let left = cycle.problemBalance.closing
        return words.sentence(
            "cycle.answer.\(form)",
            [
                "inflow": words.sentence("unit.problems", ["n": link(cycle.inflow, .reported)]),
                "decided": link(cycle.problemBalance[.decided], .decided),
                "done": words.sentence("unit.aps", ["n": link(cycle.throughput, .finished)]),
                "left": left == 0
                    ? Sentence(words("cycle.left.\(form).none"))
                    : words.sentence("cycle.left.\(form)", ["n": link(left, .carriedOver)]),
                "meetings": meetingsHeld,
            ])
    }

    /// `1 cycle meeting and 2 weekly meetings were held, 3 of 5 source owners there`
    private var meetingsHeld: Sentence {
        let counts = [Meeting.Kind.cycle, .weekly].map { ($0, cycle.meetings.counts[$0] ?? 0) }.filter { $0.1 > 0 }
        guard !counts.isEmpty else { return Sentence(words("cycle.held.none")) }
        let meetings = counts.map { kind, count in
            words.sentence(
                "cycle.held.\(kind.rawValue)",
                ["n": CountLink(count, "\(href)#\(CycleLists.anchor(of: kind))")])
        }
        let owners = cycle.meetings.ownersPresent.map { words("cycle.held.owners", ["n": $0.n, "of": $0.of]) }
        return words.sentence(
            "cycle.held.some",
            ["meetings": meetings.joined(separator: words("cycle.held.and")), "owners": owners ?? ""])
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
                            "n": report.asOf - cycle.cycle.startsOn + 1,
                            "of": cycle.cycle.endsBefore - cycle.cycle.startsOn,
                        ])),
            file?.meetingOn.map { Fact(words("cycle.meeting_on"), text: $0.value.description) },
            file?.host.map { Fact(words("cycle.host"), person: site.person($0.value)) },
            Fact(
                words("cycle.meetings_held"), means: MeetingsHeld.definition,
                text: held.isEmpty ? "0" : held.joined(separator: words("layout.enumeration"))),
            Fact(
                words("cycle.owners_present"), means: MeetingsHeld.ownersDefinition,
                text: cycle.meetings.ownersPresent.map { words.of($0) } ?? "—"),
        ].compactMap(\.self)
    }

    /// `Cycle meeting 1`, without kinds of which none was held.
    private var held: [String] {
        Meeting.Kind.allCases.compactMap { kind in
            guard let count = cycle.meetings.counts[kind], count > 0 else { return nil }
            return "\(words("meeting_kind.\(kind.rawValue)")) \(count)"
        }
    }

    private func neighbour(_ distance: Int) -> (label: String, href: String) {
        (report.cycles[place + distance].cycle.id, report.path(of: .cycle(place + distance)))
    }
}
