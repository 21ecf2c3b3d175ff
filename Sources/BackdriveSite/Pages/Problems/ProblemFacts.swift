internal import BackdriveCore
internal import Mustache

extension ProblemPiece {
    /// The problem's particulars beside its story.
    var facts: [Fact] {
        [stage, priority, category, source, owner, seen, specialProject, former(problem.origin)]
            .compactMap(\.self)
    }

    private var stage: Fact {
        Fact(
            words("fact.stage"), means: Stage.definition, text: words.name(of: state.stage),
            tag: "tag \(state.stage.rawValue)")
    }

    private var priority: Fact {
        guard let rating = state.rating, let tier = state.tier else {
            return Fact(words("fact.tier"), means: Rating.tierDefinition, text: words("fact.unrated"))
        }
        let rank = state.rank.map(words.rank)
        let grades = words("fact.grades", ["f": rating.frequency, "i": rating.impact])
        return Fact(
            words("fact.tier"), means: Rating.tierDefinition, text: words.letter(of: tier),
            tag: "tier \(tier.rawValue)", detail: [rank, grades].compactMap(\.self).joined(separator: " · "))
    }

    private var category: Fact? {
        guard let analysis = problem.analysis, analysis.on.value <= report.asOf else { return nil }
        let others = analysis.secondary.map { words.name(of: $0.value) }.joined(separator: words("layout.enumeration"))
        return Fact(
            words("fact.category"), means: Classification.definition,
            text: "\(words.name(of: analysis.category.value)) · \(words.name(ofCause: analysis.cause.value))",
            detail: others.isEmpty ? nil : words("fact.secondary", ["categories": others]))
    }

    private var source: Fact {
        guard let index = report.catalog.sources.index(of: problem.source.value) else {
            return Fact(words("nav.source"), text: words("record.left_out_id", ["id": problem.source.value]))
        }
        return Fact(words("nav.source"), source: site.source(index))
    }

    private var owner: Fact {
        guard let owner = problem.owner else { return Fact(words("fact.owner"), text: words("fact.nobody")) }
        return Fact(words("fact.owner"), person: site.person(owner.value))
    }

    private var seen: Fact {
        Fact(words("fact.seen"), means: Occurrences.definition, text: String(state.occurrences90d))
    }

    private var specialProject: Fact? {
        guard let membership = problem.specialProject, membership.joinedOn.value <= report.asOf,
            let address = report.catalog.resolve(membership.id.value, as: .specialProject)
        else { return nil }
        return Fact(
            words("kind.special-projects"), means: SpecialProjectState.definition,
            detail: words("fact.joined", ["day": membership.joinedOn.value]), link: site.link(to: address))
    }
}
