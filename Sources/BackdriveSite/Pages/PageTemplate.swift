internal import Mustache

/// A template that makes pages, named as its file in `Templates/pages` is, and what it may show.
enum PageTemplate: String, CaseIterable, Sendable {
    case overview
    case matrix
    case people
    case person
    case cycles
    case cycle
    case plannedCycle = "planned-cycle"
    case sources
    case source
    case specialProjects = "special-projects"
    case specialProject = "special-project"
    case meetings
    case meeting
    case agenda
    case weekly
    case flow
    case effectiveness
    case definitions
    case problems
    case problemList = "problem-list"
    case plans = "aps"
    case planList = "ap-list"

    /// The names that the template itself sees beside the layout's.
    var content: Shape {
        switch self {
        case .overview: OverviewPage.shape
        case .matrix: MatrixPage.shape
        case .people: PeoplePage.shape
        case .person: PersonPage.shape
        case .cycles: CyclesPage.shape
        case .cycle: CyclePage.shape
        case .plannedCycle: PlannedCyclePage.shape
        case .sources: SourcesPage.shape
        case .source: SourcePage.shape
        case .specialProjects: SpecialProjectsPage.shape
        case .specialProject: SpecialProjectPage.shape
        case .meetings: MeetingsPage.shape
        case .meeting: MeetingPage.shape
        case .agenda: AgendaPage.shape
        case .weekly: WeeklyPage.shape
        case .flow: FlowPage.shape
        case .effectiveness: EffectivenessPage.shape
        case .definitions: DefinitionsPage.shape
        case .problems: ProblemsPage.shape
        case .problemList: ProblemListPage.shape
        case .plans: PlansPage.shape
        case .planList: PlanListPage.shape
        }
    }
}
