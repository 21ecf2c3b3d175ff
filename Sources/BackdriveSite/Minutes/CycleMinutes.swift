package import BackdriveCore

extension CycleAgenda {
    /// What the cycle's meeting decides, in the order of its page.
    package func lists(of site: Site) -> [TextList] {
        let words = site.words
        func waiting(_ problem: Table<Problem>.Index) -> TextList.Row? {
            site.text(problem: problem, said: site.waiting(problem), as: site.row(problem: problem))
        }
        return [
            TextList(words("agenda.carried_over"), rows: carriedOver.map(waiting)),
            TextList(words("agenda.reported"), groups: reportedBySource(site)),
            TextList(words("agenda.reopened"), rows: reopened.map(waiting)),
            TextList(words("agenda.verdicts"), rows: verdicts.map { site.text(effect: $0) }),
            TextList(
                words("agenda.deferred"),
                rows: deferred.map { problem in
                    let day = site.report.revisitOn(problem).map { words("register.revisit", ["day": $0]) }
                    return site.text(problem: problem, said: day, as: site.row(problem: problem))
                }),
        ].compactMap(\.self)
    }

    private func reportedBySource(_ site: Site) -> [(label: String?, rows: [TextList.Row?])] {
        let catalog = site.report.catalog
        let bySource = Dictionary(grouping: reported) { catalog.sourceOfProblem[$0] }
        let sources: [Table<InformationSource>.Index?] = Array(catalog.sources.indices) + [nil]
        return sources.map { source in
            let rows = (bySource[source] ?? []).map { problem in
                site.text(
                    problem: problem,
                    said: site.words("minutes.reported", ["day": catalog.problems[problem].reportedOn.value]),
                    as: site.row(problem: problem, showsSource: false))
            }
            return (source.map { catalog.sources[$0].title.value } ?? site.words("list.unknown_source"), rows)
        }
    }

    /// Says that nothing waits for the meeting; nil where something does.
    package func nothing(_ words: Words) -> String? { count == 0 ? words("agenda.nothing.text") : nil }
}
