internal import BackdriveCore
internal import Mustache

/// What became of each source's reports of a cycle: rejected, passed, pending, and how long it took (METRICS.md 1.2).
struct CycleFilter {
    static let row = Shape(
        "filter-row",
        [
            .text("path"), .text("id"), .object("source", SourceName.view), .text("href"),
            .object("reported", CountLink.shape), .object("rejected", CountLink.shape),
            .object("passed", CountLink.shape), .object("pending", CountLink.shape), .text("rate"), .text("parts"),
            .flag("is_provisional"), .text("latency"),
        ])

    let site: Site
    let place: Int

    private var cycle: CycleReport { site.report.cycles[place] }

    var rows: [Value] {
        zip(cycle.inflowBySource, cycle.filter).map { inflow, filter in
            func link(_ count: Int, _ part: CycleFilterPart) -> Value {
                CountLink.value(count, "\(page)#\(part.anchor(of: source(filter.source)))")
            }
            return Self.row([
                "path": .text("cycles/\(cycle.cycle.id)"), "id": .text(source(filter.source)),
                "source": site.pieces.source(filter.source).value,
                "href": .text(site.report.catalog.sources[filter.source].pagePath),
                "reported": CountLink.value(inflow.count, "\(page)#reported-\(source(filter.source))"),
                "rejected": link(filter.rejected, .rejected), "passed": link(filter.passed, .passed),
                "pending": link(filter.pending, .pending), "rate": .text(site.words.percent(filter.rate)),
                "parts": .text(site.words.parts(filter.rate)), "is_provisional": .flag(filter.isProvisional),
                "latency": .text(filter.latency.p50.map(site.words.days) ?? "—"),
            ])
        }
    }

    private var page: String { site.report.path(of: .cycle(place)) }

    private func source(_ index: Table<InformationSource>.Index) -> String { site.report.catalog.sources[index].id }
}

/// What the first filter made of a report; a duplicate found before anybody screened it is in no part.
enum CycleFilterPart: String, CaseIterable, Sendable {
    case rejected, passed, pending
    case duplicate

    /// The anchor of the source's reports of this part.
    func anchor(of source: String) -> String { "\(rawValue)-\(source)" }
}

extension Report {
    /// As known on the as-of day.
    func filterPart(of problem: Table<Problem>.Index) -> CycleFilterPart {
        let screening = catalog.problems[problem].screening.flatMap { $0.on.value <= asOf ? $0 : nil }
        return switch screening?.result.value {
        case .rejected: .rejected
        case .passed: .passed
        case nil: problems[problem]?.stage == .duplicate ? .duplicate : .pending
        }
    }
}
