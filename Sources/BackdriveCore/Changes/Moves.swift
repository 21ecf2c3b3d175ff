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

extension Difference {
    package var stageMoves: [Move<Stage>] { moves(of: problems, \.problems, where: isStageKnown) { $0.stage } }

    package var ratingMoves: [Move<MatrixPlace>] {
        moves(
            of: problems, \.problems,
            where: { problems.knows(["reported_on", "analysis", "reopened"], of: $0) }, MatrixPlace.init)
    }

    /// APs, then special projects.
    package var progressMoves: [Move<Progress>] {
        moves(of: plans, \.plans, where: isStateKnown) { $0.progress }
            + moves(
                of: specialProjects, \.specialProjects,
                where: { specialProjects.knows(["created_on", "status", "done_on", "dropped_on"], of: $0) }
            ) { $0.state.progress }
    }

    /// The records of which a value that follows from their states differs, where both versions know it.
    private func moves<Row, State, Value>(
        of records: Pairing<Row>, _ states: (Report) -> Column<Row, State?>,
        where isKnown: (Pairing<Row>.Pair) -> Bool, _ value: (State) -> Value?
    ) -> [Move<Value>] {
        records.pairs.compactMap { pair in
            let old = states(before)[pair.before].flatMap(value)
            let new = states(after)[pair.after].flatMap(value)
            guard old != new, isKnown(pair) else { return nil }
            return Move(record: RecordName(records.after[pair.after]), before: old, after: new)
        }
    }
}

extension Pairing {
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
