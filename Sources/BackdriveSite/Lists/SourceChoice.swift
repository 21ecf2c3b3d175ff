internal import BackdriveCore
internal import Mustache

/// What a page of problems can be filtered by without a script: a source, or all those that share the last mark.
///
/// The style sheet shows what has the mark of the anchor that the address names.
struct SourceChoice: SitePart {
    let site: Site
    let mark: Mark
    private let sources: [Table<InformationSource>.Index]
    private let count: Int

    static let view = View<SourceChoice>(
        "source-choice",
        .text("style") { $0.mark.style }, .text("symbol") { $0.mark.shape.character },
        .texts("anchors") { source in source.sources.map { anchor(of: source.report.catalog.sources[$0]) } },
        .text("first") { source in source.sources.first.map { anchor(of: source.report.catalog.sources[$0]) } },
        .text("label") { $0.label },
        .text("count") { $0.count })

    static let count = View<(mark: Mark, count: Int)>(
        "source-choice-count", .text("style") { $0.mark.style }, .text("count") { $0.count })

    /// How many of some problems are of each of the filters.
    static func counts(
        of problems: [Table<Problem>.Index], by filters: [Mark], in site: Site
    ) -> [(mark: Mark, count: Int)] {
        let counts = Dictionary(grouping: problems.compactMap { site.mark(ofProblem: $0) }) { $0 }
        return filters.map { ($0, counts[$0]?.count ?? 0) }
    }

    private var label: String {
        sources.count == 1
            ? report.catalog.sources[sources[0]].title.value : words("matrix.other_sources", ["n": sources.count])
    }

    private static func anchor(of source: InformationSource) -> String { "src-\(source.id)" }

    /// The sources of some problems, in the order of their marks; none where there is nothing to choose.
    static func all(of problems: [Table<Problem>.Index], in site: Site) -> [SourceChoice] {
        let counts = Dictionary(grouping: problems.compactMap { site.report.catalog.sourceOfProblem[$0] }) { $0 }
            .mapValues(\.count)
        let byMark = Dictionary(grouping: counts.keys.sorted()) { site.marks[$0] }
        let all = byMark.map { mark, sources in
            SourceChoice(site: site, mark: mark, sources: sources, count: sources.reduce(0) { $0 + (counts[$1] ?? 0) })
        }
        return all.count > 1 ? all.sorted { $0.mark.style < $1.mark.style } : []
    }
}

extension Site {
    /// The mark of a problem's source; nil where that is unknown.
    func mark(ofProblem problem: Table<Problem>.Index) -> Mark? {
        report.catalog.sourceOfProblem[problem].map { marks[$0] }
    }
}
