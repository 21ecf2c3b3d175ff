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
        problems.moves(
            of: \.problems, before, after, from: { $0.stage }, where: { isStageKnown(of: $0, before, after) })
    }

    func ratingMoves(_ before: Report, _ after: Report) -> [Move<MatrixPlace>] {
        problems.moves(
            of: \.problems, before, after, from: MatrixPlace.init,
            where: { problems.knows(["reported_on", "analysis", "reopened"], of: $0) })
    }

    /// APs, then special projects.
    func progressMoves(_ before: Report, _ after: Report) -> [Move<Progress>] {
        plans.moves(of: \.plans, before, after, from: { $0.progress }, where: isStateKnown)
            + specialProjects.moves(
                of: \.specialProjects, before, after, from: { $0.state.progress },
                where: { specialProjects.knows(["created_on", "status", "done_on", "dropped_on"], of: $0) })
    }
}

extension Pairing {
    /// The records of which a value that follows from their states differs, where both versions know it.
    fileprivate func moves<State, Value>(
        of states: (Report) -> Column<Row, State?>, _ before: Report, _ after: Report, from value: (State) -> Value?,
        where isKnown: (Pair) -> Bool
    ) -> [Move<Value>] {
        pairs.compactMap { pair in
            let old = states(before)[pair.before].flatMap(value)
            let new = states(after)[pair.after].flatMap(value)
            guard old != new, isKnown(pair) else { return nil }
            return Move(record: RecordName(self.after[pair.after]), before: old, after: new)
        }
    }

    /// Whether both versions of a record know some fields of it.
    fileprivate func knows(_ fields: [String], of pair: Pair) -> Bool {
        fields.allSatisfy { after[pair.after].knows($0, as: before[pair.before]) }
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
