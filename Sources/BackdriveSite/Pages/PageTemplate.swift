internal import Mustache

/// A template that makes pages, named as its file in `Templates/pages` is, and what it may show.
enum PageTemplate: String, CaseIterable, Sendable {
    case overview
    case matrix
    case specialProjects = "special-projects"
    case specialProject = "special-project"
    case meetings
    case meeting
    case agenda
    case weekly
    case flow
    case effectiveness
    case definitions

    /// The names that the template itself sees beside the layout's.
    var content: Shape {
        switch self {
        case .overview: OverviewPage.shape
        case .matrix: MatrixPage.shape
        case .specialProjects: SpecialProjectsPage.shape
        case .specialProject: SpecialProjectPage.shape
        case .meetings: MeetingsPage.shape
        case .meeting: MeetingPage.shape
        case .agenda: AgendaPage.shape
        case .weekly: WeeklyPage.shape
        case .flow: FlowPage.shape
        case .effectiveness: EffectivenessPage.shape
        case .definitions: DefinitionsPage.shape
        }
    }
}
