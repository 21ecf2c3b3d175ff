internal import Mustache

/// Every template that is rendered from outside, and what it sees.
enum PageTemplates {
    static let entries: [(template: String, view: ViewType)] =
        [(Navigation.Bar.template, Navigation.Bar.view.type)] + pages.map { entry($0) }
        + PageTemplate.allCases.map { ($0.rawValue, Layout<Object>.view(around: $0.content.view).type) }

    private static let pages: [any Page.Type] = [ProblemPage.self, PlanPage.self, MovedPage.self, NotFoundPage.self]

    private static func entry<P: Page>(_ page: P.Type) -> (template: String, view: ViewType) {
        (P.template, Layout<P>.view(around: P.view).type)
    }
}
