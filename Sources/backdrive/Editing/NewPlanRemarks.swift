import BackdriveCore

/// What the problems that a new AP is to solve still lack, or why an AP comes too late, where no rule faults it.
struct NewPlanRemarks {
    /// Before the AP was there.
    let report: Report
    /// As the AP names them.
    let problems: [String]

    var all: [String] {
        problems.compactMap { name in
            guard case .problem(let problem)? = report.catalog.resolve(name, as: .problem),
                let state = report.problems[problem]
            else { return nil }
            return remark(on: report.catalog.problems[problem], state)
        }
    }

    private func remark(on problem: Problem, _ state: ProblemState) -> String? {
        let id = problem.id
        return switch state.stage {
        case .reported:
            "\(id) has not passed screening yet: backdrive set \(id) screening.result=passed"
        case .queued:
            "\(id) is not analysed yet: backdrive set \(id) analysis.category=… analysis.cause=…"
        case .analysed where state.isUndecided:
            "nobody has decided to act on \(id) yet: backdrive log \(id) decision act"
        case .resolved, .verified:
            "\(id) is \(state.stage.rawValue): if it came back, backdrive log \(id) reopen --reason \"…\""
        case .duplicate:
            "\(id) is a duplicate" + (problem.duplicateOf.map { ": name \($0.problem.value) in its place" } ?? "")
        case .filteredOut:
            "\(id) did not pass screening: what matters after all is reported anew"
        case .analysed, .inAction, .deferred, .declined: nil
        }
    }
}
