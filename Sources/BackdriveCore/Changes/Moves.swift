/// What a change moves of a record; nil where there was or is none on the day that is compared.
package struct Move<Value: Sendable & Hashable>: Sendable, Hashable {
    package let record: RecordName
    package let before: Value?
    package let after: Value?
}

/// Where a rated problem stands in the matrix.
package struct MatrixPlace: Sendable, Hashable {
    package let rating: Rating
    package let tier: Tier
}

/// How far an AP or a special project is.
package enum Progress: String, CaseIterable, Sendable, Hashable {
    case open
    case inProgress = "in_progress"
    case done, dropped
}

extension RecordChanges {
    func stageMoves(_ before: Report, _ after: Report) -> [Move<Stage>] {
        problems.pairs.compactMap { pair in
            let (old, new) = (before.problems[pair.before]?.stage, after.problems[pair.after]?.stage)
            guard old != new, isStageKnown(of: pair, before, after) else { return nil }
            return Move(record: RecordName(after.catalog.problems[pair.after]), before: old, after: new)
        }
    }

    func ratingMoves(_ before: Report, _ after: Report) -> [Move<MatrixPlace>] {
        problems.pairs.compactMap { pair in
            let old = before.problems[pair.before].flatMap(MatrixPlace.init)
            let new = after.problems[pair.after].flatMap(MatrixPlace.init)
            let (earlier, later) = (before.catalog.problems[pair.before], after.catalog.problems[pair.after])
            guard old != new, ["reported_on", "analysis", "reopened"].allSatisfy({ later.knows($0, as: earlier) })
            else {
                return nil
            }
            return Move(record: RecordName(later), before: old, after: new)
        }
    }

    /// APs, then special projects.
    func progressMoves(_ before: Report, _ after: Report) -> [Move<Progress>] {
        let plans = plans.pairs.compactMap { pair -> Move<Progress>? in
            let (old, new) = (before.plans[pair.before]?.progress, after.plans[pair.after]?.progress)
            guard old != new, isStateKnown(of: pair) else { return nil }
            return Move(record: RecordName(after.catalog.plans[pair.after]), before: old, after: new)
        }
        let projects = specialProjects.pairs.compactMap { pair -> Move<Progress>? in
            let old = before.specialProjects[pair.before]?.state.progress
            let new = after.specialProjects[pair.after]?.state.progress
            let (earlier, later) = (
                before.catalog.specialProjects[pair.before], after.catalog.specialProjects[pair.after]
            )
            let deciding = ["created_on", "status", "done_on", "dropped_on"]
            guard old != new, deciding.allSatisfy({ later.knows($0, as: earlier) }) else { return nil }
            return Move(record: RecordName(later), before: old, after: new)
        }
        return plans + projects
    }
}

extension MatrixPlace {
    fileprivate init?(_ state: ProblemState) {
        guard let rating = state.rating, let tier = state.tier else { return nil }
        self.init(rating: rating, tier: tier)
    }
}

extension PlanState {
    fileprivate var progress: Progress {
        switch state {
        case .open: isInProgress ? .inProgress : .open
        case .done: .done
        case .dropped: .dropped
        }
    }
}

extension SpecialProject.Status {
    fileprivate var progress: Progress {
        switch self {
        case .open: .open
        case .done: .done
        case .dropped: .dropped
        }
    }
}
