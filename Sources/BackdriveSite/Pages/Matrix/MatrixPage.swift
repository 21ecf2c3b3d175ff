internal import BackdriveCore
internal import Mustache

/// What matters most, and is it acted on?
struct MatrixPage: ListingPage {
    /// How many High problems without a live AP are named above the table, and unrated ones below it.
    private static let named = 3

    static let view = View<MatrixPage>(
        "matrix",
        .empty("begin", .begin, "matrix.begin") { $0.report.catalog.problems.isEmpty },
        .list("uncovered", ProblemPiece.view) { $0.site.problems($0.uncovered.prefix(named)) },
        .optional("uncovered_rest", RegisterLink.view) { $0.rest(of: $0.uncovered, at: .uncovered) },
        .flag("has_uncovered") { !$0.uncovered.isEmpty },
        .flag("has_sources") { !$0.sources.isEmpty },
        .list("sources", SourceChoice.view) { $0.sources },
        .text("filtered_count") { $0.report.matrix.ranking.count },
        .object("grid", MatrixGrid.view) { MatrixGrid(site: $0.site, marks: $0.sources.map(\.mark)) },
        .list("unrated", ProblemPiece.view) { $0.site.problems($0.unrated.prefix(named)) },
        .optional("unrated_rest", RegisterLink.view) { $0.rest(of: $0.unrated, at: .unrated) },
        .text("unrated_label") { $0.unrated.isEmpty ? nil : $0.words("matrix.unrated_label", ["n": $0.unrated.count]) },
        .optional("high", ranking) { $0.high.isEmpty ? nil : $0 },
        .list("tiers", RegisterLink.view) { $0.tiers })

    private static let ranking = View<MatrixPage>(
        "matrix-ranking",
        .text("count") { $0.high.count },
        .list("problems", ProblemPiece.view) { $0.site.problems($0.high.prefix(RecordList.rowsShown)) },
        .text("rest") { page in
            page.high.count > RecordList.rowsShown ? page.words("layout.all", ["n": page.high.count]) : nil
        },
        .text("rest_href") { $0.lists.path(of: .tier(.high)) })

    let site: Site
    /// The High problems without a live AP, in rank order.
    private let uncovered: [Table<Problem>.Index]
    private let high: [Table<Problem>.Index]
    private let sources: [SourceChoice]

    var address: PageAddress { .matrix }
    var fullLists: [FullList] { lists.all }

    private var lists: MatrixLists { MatrixLists(site: site) }
    private var unrated: [Table<Problem>.Index] { report.matrix.unrated }

    init(site: Site) {
        self.site = site
        uncovered = site.report.highUncovered
        high = MatrixLists(site: site).problems(of: .high)
        sources = SourceChoice.all(of: site.report.matrix.ranking, in: site)
    }

    var head: PageHead { pageHead("matrix", answer: answer) }

    /// The way from the named ones to all; nil where all are named.
    private func rest(of problems: [Table<Problem>.Index], at list: MatrixLists.Name) -> RegisterLink? {
        words.more(problems.count - Self.named).map {
            RegisterLink(label: $0, count: problems.count, href: lists.path(of: list))
        }
    }

    /// The tiers whose problems are ranked on pages of their own.
    private var tiers: [RegisterLink] {
        [Tier.medium, .low].map { tier in
            RegisterLink(
                label: words.name(of: tier), count: lists.problems(of: tier).count, href: lists.path(of: .tier(tier)))
        }
    }

    /// `4 of 9 High problems have no live AP`; nothing can be said of no problem at all.
    private var answer: Sentence? {
        guard !report.catalog.problems.isEmpty else { return nil }
        let high = lists.count(of: .tier(.high))
        guard report.highCoverage != nil else {
            return words.sentence("matrix.answer.no_high", ["n": lists.count(of: .open)])
        }
        return uncovered.isEmpty
            ? words.sentence("matrix.answer.covered", ["n": high])
            : words.sentence("matrix.answer.uncovered", ["n": lists.count(of: .uncovered), "of": high])
    }
}
