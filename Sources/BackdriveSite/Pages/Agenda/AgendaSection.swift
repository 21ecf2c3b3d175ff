internal import BackdriveCore
internal import Mustache

/// The problems of which the meeting is asked one thing, and what can be answered.
struct AgendaSection: ListHome {
    /// So that four full sections stay under 12,000 px (PRODUCT.md §4, "Lists end").
    private static let shown = 30

    let site: Site
    let ask: CycleAgenda.Ask
    let problems: [Table<Problem>.Index]
    /// Of the sources that the page can be filtered by.
    let marks: [Mark]

    static let view = View<AgendaSection>(
        "agenda-section",
        .text("id") { $0.ask.rawValue },
        .object("title", Term.view) { Term($0.words("agenda.\($0.ask.rawValue).label"), $0.ask.definition) },
        .text("label") { $0.words("agenda.\($0.ask.rawValue).label") },
        .text("short") { $0.words("agenda.\($0.ask.rawValue).short") },
        .text("question") { $0.words("agenda.\($0.ask.rawValue).question") },
        .text("count") { $0.problems.count },
        .flag("is_empty") { $0.problems.isEmpty },
        .list("of_sources", SourceChoice.count) { section in
            SourceChoice.counts(of: section.problems, by: section.marks, in: section.site)
        },
        .list("rows", AgendaRow.view) { $0.rows },
        .text("rest") { $0.whole.map(\.path) },
        .text("rest_label") { $0.words("layout.all", ["n": $0.problems.count]) })

    /// The first ones, and for each source that the page can be filtered by further ones, up to as many.
    private var rows: [AgendaRow] {
        var left = Dictionary(uniqueKeysWithValues: marks.map { ($0, Self.shown) })
        return problems.enumerated().compactMap { place, problem in
            let mark = site.mark(ofProblem: problem)
            let isOfSource = mark.map { left[$0, default: 0] > 0 } ?? false
            guard place < Self.shown || isOfSource else { return nil }
            if let mark { left[mark, default: 0] -= 1 }
            return site.problem(problem).map { AgendaRow(piece: $0, ask: ask, isForFilter: place >= Self.shown) }
        }
    }

    var address: PageAddress { .agenda }
    var homeTitle: String { words("agenda.title") }

    /// All of them; nil where they stand on the page.
    var whole: FullList? {
        problems.count <= Self.shown
            ? nil
            : fullList(
                ask.rawValue, title: words("agenda.\(ask.rawValue).label"),
                sorted: words(ask == .judge ? "sorted.id" : "sorted.oldest"),
                rows: ListRows(problems) { site.row(waiting: $0) })
    }
}

extension CycleAgenda.Ask {
    fileprivate var definition: Definition? {
        switch self {
        case .filter, .analyse: nil
        case .decide: CarryOver.definition
        case .judge: Effectiveness.definition
        }
    }

    /// The boxes to tick, by the keys of their words; none where other words say it all.
    fileprivate var boxKeys: [String] {
        switch self {
        case .filter: ["a", "b"]
        case .analyse: []
        case .decide, .judge: ["a", "b", "c"]
        }
    }

    /// In words.
    func boxes(_ words: Words) -> [String] {
        self == .analyse
            ? Category.allCases.map { words.name(of: $0) } : boxKeys.map { words("agenda.\(rawValue).boxes.\($0)") }
    }

    /// What is written beside the boxes, in words.
    func blanks(_ words: Words) -> [String] {
        self == .analyse ? [words("agenda.analyse.frequency"), words("agenda.analyse.impact")] : []
    }
}
