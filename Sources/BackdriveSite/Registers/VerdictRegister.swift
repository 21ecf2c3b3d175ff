package import BackdriveCore

extension Effectiveness.Verdict: RegisterGroup {
    /// What is resolved asks for nothing any more.
    package var isOpen: Bool { false }
}

typealias VerdictRegister = Register<Problem, Effectiveness.Verdict>

extension Register<Problem, Effectiveness.Verdict> {
    /// The resolved problems: compared ones the worst first, observed ones the next verdict first, the others by id; a
    /// problem's year is that of its fix.
    init(_ report: Report, _ lists: VerdictLists) {
        let entries = (lists.compared + lists.observing + lists[.noBaseline]).compactMap { problem -> Entry? in
            guard let state = report.problems[problem], let effect = state.effectiveness, let fixOn = state.fixOn
            else { return nil }
            return Entry(record: problem, group: effect.verdict, year: fixOn.components.year)
        }
        self.init(entries, through: report.asOf.components.year)
    }
}
