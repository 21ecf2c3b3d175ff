internal import BackdriveCore
internal import Mustache

extension PlanPiece {
    /// The AP's particulars: what its page's head does not say already.
    var facts: [Fact] {
        [owner, agreed, type, lead, cycle, onTime, checked, specialProject, leftOutProblems, former(plan.origin)]
            .compactMap(\.self)
    }

    private var type: Fact? { plan.type.map { Fact(words("fact.type"), text: words.name(of: $0.value)) } }

    private var owner: Fact {
        Fact(
            words("fact.owner"), detail: report.catalog.people[id: plan.owner.value]?.team,
            person: site.person(plan.owner.value))
    }

    /// The meeting that agreed to it, else the day.
    private var agreed: Fact {
        let meeting = plan.approvedIn.flatMap { report.catalog.resolve($0.value, as: .meeting) }
        return Fact(
            words("fact.agreed"), text: meeting == nil ? plan.createdOn.value.description : nil,
            link: meeting.map { site.link(to: $0, showsState: false) })
    }

    /// Only an age that is unusual: the line tells how old it is.
    private var lead: Fact? {
        state.isAging == true
            ? Fact(
                words("fact.age"), means: Aging.definition, text: words.days(state.ageDays ?? 0),
                detail: words("fact.aging")) : nil
    }

    private var cycle: Fact? {
        state.cycleDays.map { Fact(words("fact.cycle"), means: CycleTime.definition, text: words.days($0)) }
    }

    private var onTime: Fact? {
        state.onTime.map { onTime in
            let isLateByCurrent = state.onTimeCurrent == false
            return Fact(
                words("fact.on_time"), means: OnTime.definition, text: words(onTime ? "fact.yes" : "fact.no"),
                detail: onTime ? nil : words(isLateByCurrent ? "fact.late_current" : "fact.on_time_current"))
        }
    }

    private var checked: Fact? {
        guard let weeks = state.weeksUnchecked, weeks > 0 else { return nil }
        return Fact(
            words("fact.unchecked"), means: WeeklyCheck.uncheckedDefinition, text: words("fact.weeks", ["n": weeks]))
    }

    private var specialProject: Fact? {
        plan.specialProject.flatMap { report.catalog.resolve($0.value, as: .specialProject) }.map {
            Fact(words("kind.special-projects"), link: site.link(to: $0))
        }
    }

    /// The problems that the AP names, but whose records were left out for their errors.
    private var leftOutProblems: Fact? {
        let ids = plan.problems.map(\.value).filter { id in
            if case .leftOut = report.catalog.resolve(id, as: .problem) { true } else { false }
        }
        guard !ids.isEmpty else { return nil }
        let named = ids.map { words("record.left_out_id", ["id": $0]) }
        return Fact(words("nav.problems"), text: named.joined(separator: words("layout.enumeration")))
    }
}
