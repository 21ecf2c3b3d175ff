internal import BackdriveCore

extension Stage: RegisterGroup {}

typealias ProblemRegister = Register<Problem, Stage>

extension Register<Problem, Stage> {
    /// Open problems in rank order, unrated ones after them by day of report; closed ones by day of report, the newest
    /// first; ties by id. A problem's year is that of its report, which never changes.
    init(_ report: Report) {
        let ranks = Dictionary(uniqueKeysWithValues: report.matrix.ranking.enumerated().map { ($0.element, $0.offset) })
        let problems = report.catalog.problems
        func key(_ index: Table<Problem>.Index, _ stage: Stage) -> (Int, Int32, Table<Problem>.Index) {
            let reported = problems[index].reportedOn.value.number
            return stage.isOpen ? (ranks[index] ?? .max, reported, index) : (.max, -reported, index)
        }
        let entries = problems.indices.compactMap { index -> (key: (Int, Int32, Table<Problem>.Index), entry: Entry)? in
            guard let stage = report.problems[index]?.stage else { return nil }
            let year = problems[index].reportedOn.value.components.year
            return (key(index, stage), Entry(record: index, group: stage, year: year))
        }
        self.init(entries.sorted { $0.key < $1.key }.map(\.entry), through: report.asOf.components.year)
    }
}
