internal import BackdriveCore

extension Site {
    /// An event as the site's language tells it, on pages and in the feed.
    func told(_ event: DatedEvent) -> TimelineEvent {
        let catalog = report.catalog
        var told = TimelineEvent(on: event.on, style: event.style, title: title(of: event.what))
        told.by = event.by
        told.void = event.void
        switch event.what {
        case .screened(_, let reason): told.detail = reason.map { words.name(of: $0) }
        case .analysed(let analysis): told.detail = found(analysis)
        case .decided(_, let reason, let revisitOn):
            let revisit = revisitOn.map { words("register.revisit", ["day": $0]) }
            let parts = [reason, revisit].compactMap(\.self)
            told.detail = parts.isEmpty ? nil : parts.joined(separator: " · ")
        case .duplicate(let id): told.record = catalog.resolve(id, as: .problem)
        case .joined(let id): told.record = catalog.resolve(id, as: .specialProject)
        case .created(let meeting?):
            told.detail = words("event.approved_in")
            told.record = catalog.resolve(meeting, as: .meeting)
        case .verified(_, let note): told.detail = note
        case .dueMoved(_, _, let reason), .dropped(let reason), .reopened(let reason): told.detail = reason
        case .reported, .created(nil), .started, .done, .reviewed, .held: break
        }
        return told
    }

    private func title(of what: DatedEvent.What) -> String {
        switch what {
        case .reported(let source):
            words("event.reported", ["source": report.catalog.sources[id: source]?.title.value ?? source])
        case .screened(let result, _): words.name(of: result)
        case .analysed: words("event.analysed")
        case .decided(let outcome, _, _): words.name(of: outcome)
        case .duplicate: words("event.duplicate")
        case .joined: words("event.joined")
        case .verified(let outcome, _): words.name(of: outcome)
        case .created: words("event.created")
        case .started: words("event.started")
        case .dueMoved(let from, let to, _):
            words("event.due", ["from": from, "to": to])
        case .done(isUndone: true): words("event.was_done")
        case .done(isUndone: false): words.name(of: PlanState.State.done)
        case .dropped: words.name(of: PlanState.State.dropped)
        case .reopened: words("event.reopened")
        case .reviewed(let found): words("event.reviewed", ["n": found])
        case .held: words("event.held")
        }
    }

    private func found(_ analysis: Analysis) -> String {
        let rating = analysis.rating.map { rating in
            words(
                "event.rated",
                [
                    "f": rating.frequency, "i": rating.impact,
                    "tier": words.name(of: report.catalog.settings.tiers[rating]),
                ])
        }
        let found = [words.name(of: analysis.category.value), words.name(ofCause: analysis.cause.value)]
        return (found + [rating].compactMap(\.self)).joined(separator: " · ")
    }
}

extension DatedEvent {
    /// How the style sheet marks it.
    fileprivate var style: String {
        switch what {
        case .reported, .created, .reopened: "start"
        case .screened(.passed, _), .analysed, .decided(.act, _, _), .joined, .started, .dueMoved, .reviewed, .held:
            "step"
        case .done, .verified(.effective, _): "done"
        case .screened, .decided, .duplicate, .verified, .dropped: "stop"
        }
    }
}
