internal import Mustache

/// Every template that is rendered from outside, and what it sees.
enum PageTemplates {
    static let entries: [(template: String, view: ViewType)] =
        [(Navigation.Bar.template, Navigation.Bar.view.type)] + pages.map { entry($0) }

    private static let pages: [any Page.Type] = [
        OverviewPage.self, MatrixPage.self, WeeklyPage.self, AgendaPage.self, ProblemsPage.self, ProblemListPage.self,
        ProblemPage.self, PlansPage.self, PlanListPage.self, PlanPage.self, SpecialProjectsPage.self,
        SpecialProjectPage.self, PeoplePage.self, PersonPage.self, SourcesPage.self, SourcePage.self, MeetingsPage.self,
        MeetingPage.self, CyclesPage.self, CyclePage.self, PlannedCyclePage.self, FlowPage.self, EffectivenessPage.self,
        VerdictListPage.self, ChangesPage.self, ChangeListPage.self, FullListPage.self, QualityPage.self,
        DefinitionsPage.self, HelpPage.self, MovedPage.self, NotFoundPage.self,
    ]

    private static func entry<P: Page>(_ page: P.Type) -> (template: String, view: ViewType) {
        (P.template, Layout<P>.view(around: P.view).type)
    }
}
