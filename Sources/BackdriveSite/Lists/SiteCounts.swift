internal import BackdriveCore

/// Counts of the whole site that several pages tell, each leading to exactly its list.
extension Site {
    /// A list on the page of the cycle that goes on; nil before the first.
    func path(ofLastCycles list: CycleListName) -> String? {
        report.cycles.indices.last.map { "\(report.path(of: .cycle($0)))#\(list.rawValue)" }
    }

    var openPlans: CountLink {
        CountLink(report.openPlans.count, path(ofLastCycles: .plansOpen) ?? report.path(of: .weekly))
    }

    func plans(_ state: DueState) -> CountLink {
        CountLink(report.openPlans[state].count, "\(report.path(of: .plans))#\(state.rawValue)")
    }

    var undecided: CountLink {
        CountLink(report.undecided.count, path(ofLastCycles: .carriedOver) ?? report.path(of: .agenda))
    }

    /// Reports that wait for their first filter: what the cycle meeting is asked to filter.
    var unfiltered: CountLink {
        CountLink(
            report.problems.values.count { $0?.stage == .reported },
            "\(report.path(of: .agenda))#\(CycleAgenda.Ask.filter.rawValue)")
    }

    var better: CountLink {
        CountLink(report.effectiveness.better, EffectivenessPage(site: self).path(ofList: EffectivenessPage.better))
    }

    /// With a verdict of better, unchanged or worse.
    var judged: CountLink {
        CountLink(report.effectiveness.judged, "\(report.path(of: .effectiveness))#judged")
    }

    func problems(_ verdict: Effectiveness.Verdict) -> CountLink {
        CountLink(report.effectiveness[verdict], "\(report.path(of: .effectiveness))#\(verdict.rawValue)")
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days`, without a stop; how many are overdue is set off.
    var howLate: Sentence {
        let open = report.openPlans
        guard open.count > 0 else { return words.sentence("overview.answer.no_aps") }
        guard let days = open.longestOverdueDays else {
            return words.sentence("overview.answer.on_time", ["n": openPlans])
        }
        return words.sentence(
            "overview.answer.overdue",
            ["n": plans(.overdue), "of": openPlans, "days": words.days(days)], style: "red")
    }
}
