internal import BackdriveCore

/// Everything dated that happened to a problem, but for its occurrences, which are drawn.
struct ProblemEvents {
    let site: Site
    let index: Table<Problem>.Index

    private var words: Words { site.words }
    private var problem: Problem { site.report.catalog.problems[index] }

    var all: [TimelineEvent] {
        [reported, screened, duplicate, analysed, joined].compactMap(\.self) + decisions + plans + verdicts + reopenings
            + struckOccurrences
    }

    private var reported: TimelineEvent {
        let source = site.report.catalog.sources[id: problem.source.value]?.title.value ?? problem.source.value
        return TimelineEvent(
            on: problem.reportedOn.value, style: "start", title: words("event.reported", ["source": .text(source)]),
            by: problem.reportedBy)
    }

    private var screened: TimelineEvent? {
        problem.screening.map { screening in
            TimelineEvent(
                on: screening.on.value, style: screening.result.value == .passed ? "step" : "stop",
                title: words.name(of: screening.result.value),
                detail: screening.reason.map { words.name(of: $0.value) }, by: screening.by)
        }
    }

    private var duplicate: TimelineEvent? {
        problem.duplicateOf.map { link in
            TimelineEvent(
                on: link.on.value, style: "stop", title: words("event.duplicate"),
                record: site.report.catalog.resolve(link.problem.value, as: .problem))
        }
    }

    private var joined: TimelineEvent? {
        problem.specialProject.map { membership in
            TimelineEvent(
                on: membership.joinedOn.value, style: "step", title: words("event.joined"),
                record: site.report.catalog.resolve(membership.id.value, as: .specialProject))
        }
    }

    private var analysed: TimelineEvent? {
        problem.analysis.map { analysis in
            let rating = analysis.rating.map { rating in
                words(
                    "event.rated",
                    [
                        "f": .number(rating.frequency), "i": .number(rating.impact),
                        "tier": .text(words.name(of: site.report.catalog.settings.tiers[rating])),
                    ])
            }
            let found = [words.name(of: analysis.category.value), words.name(ofCause: analysis.cause.value)]
            return TimelineEvent(
                on: analysis.on.value, style: "step", title: words("event.analysed"),
                detail: (found + [rating].compactMap(\.self)).joined(separator: " · "))
        }
    }

    private var decisions: [TimelineEvent] {
        problem.decisions.all.map { decision in
            let revisit = decision.revisitOn.map {
                words("register.revisit", ["day": .text($0.value.description)])
            }
            let parts = [decision.reason, revisit].compactMap(\.self)
            return TimelineEvent(
                on: decision.on.value, style: decision.outcome.value == .act ? "step" : "stop",
                title: words.name(of: decision.outcome.value),
                detail: parts.isEmpty ? nil : parts.joined(separator: " · "), by: decision.by, void: decision.void)
        }
    }

    /// What became of the APs that cover the problem, of every episode.
    private var plans: [TimelineEvent] {
        let timeline = site.report.timelines.problems[index]
        return timeline.coverage.prefix(ProblemStory.mostPlans).flatMap { coverage -> [TimelineEvent] in
            let plan = coverage.plan
            guard let state = site.report.plans[plan] else { return [] }
            let begun = TimelineEvent(
                on: coverage.from, style: "step", title: words("event.plan_created"), record: .plan(plan))
            guard let ended = state.doneOn ?? state.droppedOn else { return [begun] }
            let key = state.doneOn == nil ? "event.plan_dropped" : "event.plan_done"
            return [
                begun,
                TimelineEvent(
                    on: max(ended, coverage.from), style: state.doneOn == nil ? "stop" : "done", title: words(key),
                    record: .plan(plan)),
            ]
        }
    }

    private var verdicts: [TimelineEvent] {
        (problem.verification?.results.all ?? []).map { result in
            TimelineEvent(
                on: result.on.value, style: result.result.value == .effective ? "done" : "stop",
                title: words.name(of: result.result.value), detail: result.note, by: result.by, void: result.void)
        }
    }

    private var reopenings: [TimelineEvent] {
        problem.reopened.all.map { reopening in
            TimelineEvent(
                on: reopening.on.value, style: "start", title: words("event.reopened"), detail: reopening.reason,
                by: reopening.by, void: reopening.void)
        }
    }

    private var struckOccurrences: [TimelineEvent] {
        problem.occurrences.all.filter { $0.void != nil }.map { occurrence in
            TimelineEvent(
                on: occurrence.on.value, style: "step",
                title: words("event.occurrence", ["n": .number(occurrence.count)]),
                detail: occurrence.ref ?? occurrence.note, by: occurrence.by, void: occurrence.void)
        }
    }
}
