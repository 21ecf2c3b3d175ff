/// A problem whose stage a change moves; nil where the problem is not reported by the day that is compared.
package struct StageMove: Sendable, Hashable {
    package let record: RecordName
    package let before: Stage?
    package let after: Stage?
}

/// A problem that a change moves in the matrix; nil where it is not rated.
package struct RatingMove: Sendable, Hashable {
    package let record: RecordName
    package let before: Place?
    package let after: Place?

    package struct Place: Sendable, Hashable {
        package let rating: Rating
        package let tier: Tier
    }
}

/// An AP or a special project that a change begins or ends; nil where it is not created by the day that is compared.
package struct ProgressMove: Sendable, Hashable {
    package let record: RecordName
    package let before: Progress?
    package let after: Progress?

    package enum Progress: String, CaseIterable, Sendable, Hashable {
        case open
        case inProgress = "in_progress"
        case done, dropped
    }
}

extension RecordChanges {
    func stageMoves(_ before: Report, _ after: Report) -> [StageMove] {
        problems.pairs.compactMap { pair in
            let (old, new) = (before.problems[pair.before]?.stage, after.problems[pair.after]?.stage)
            guard old != new, isStageKnown(of: pair, before, after) else { return nil }
            return StageMove(record: RecordName(after.catalog.problems[pair.after]), before: old, after: new)
        }
    }

    func ratingMoves(_ before: Report, _ after: Report) -> [RatingMove] {
        problems.pairs.compactMap { pair in
            let old = before.problems[pair.before].flatMap(RatingMove.Place.init)
            let new = after.problems[pair.after].flatMap(RatingMove.Place.init)
            let (earlier, later) = (before.catalog.problems[pair.before], after.catalog.problems[pair.after])
            guard old != new, ["reported_on", "analysis", "reopened"].allSatisfy({ later.knows($0, as: earlier) })
            else {
                return nil
            }
            return RatingMove(record: RecordName(later), before: old, after: new)
        }
    }

    /// APs, then special projects.
    func progressMoves(_ before: Report, _ after: Report) -> [ProgressMove] {
        let plans = plans.pairs.compactMap { pair -> ProgressMove? in
            let (old, new) = (before.plans[pair.before]?.progress, after.plans[pair.after]?.progress)
            guard old != new, isStateKnown(of: pair) else { return nil }
            return ProgressMove(record: RecordName(after.catalog.plans[pair.after]), before: old, after: new)
        }
        let projects = specialProjects.pairs.compactMap { pair -> ProgressMove? in
            let old = before.specialProjects[pair.before]?.state.progress
            let new = after.specialProjects[pair.after]?.state.progress
            let (earlier, later) = (
                before.catalog.specialProjects[pair.before], after.catalog.specialProjects[pair.after]
            )
            let deciding = ["created_on", "status", "done_on", "dropped_on"]
            guard old != new, deciding.allSatisfy({ later.knows($0, as: earlier) }) else { return nil }
            return ProgressMove(record: RecordName(later), before: old, after: new)
        }
        return plans + projects
    }
}

extension RatingMove.Place {
    fileprivate init?(_ state: ProblemState) {
        guard let rating = state.rating, let tier = state.tier else { return nil }
        self.init(rating: rating, tier: tier)
    }
}

extension PlanState {
    fileprivate var progress: ProgressMove.Progress {
        switch state {
        case .open: isInProgress ? .inProgress : .open
        case .done: .done
        case .dropped: .dropped
        }
    }
}

extension SpecialProject.Status {
    fileprivate var progress: ProgressMove.Progress {
        switch self {
        case .open: .open
        case .done: .done
        case .dropped: .dropped
        }
    }
}
