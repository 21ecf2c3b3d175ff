internal import Mustache

/// A template that makes pages, named as its file in `Templates/pages` is, and what it may show.
enum PageTemplate: String, CaseIterable, Sendable {
    case people
    case person
    case cycles
    case cycle
    case plannedCycle = "planned-cycle"
    case sources
    case source
    case problems
    case problemList = "problem-list"
    case plans = "aps"
    case planList = "ap-list"

    /// The names that the template itself sees beside the layout's.
    var content: Shape {
        switch self {
        case .people: PeoplePage.shape
        case .person: PersonPage.shape
        case .cycles: CyclesPage.shape
        case .cycle: CyclePage.shape
        case .plannedCycle: PlannedCyclePage.shape
        case .sources: SourcesPage.shape
        case .source: SourcePage.shape
        case .problems: ProblemsPage.shape
        case .problemList: ProblemListPage.shape
        case .plans: PlansPage.shape
        case .planList: PlanListPage.shape
        }
    }
}
