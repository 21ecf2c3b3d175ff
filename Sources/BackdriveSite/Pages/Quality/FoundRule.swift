internal import BackdriveCore
internal import Mustache

/// A rule that something breaks: how often, how often with an exemption, and where first.
struct FoundRule: SitePart {
    /// So many of its findings are listed.
    private static let most = 20

    let site: Site
    let code: RuleCode
    let severity: Diagnostic.Severity
    let found: [Diagnostic]
    /// Those of the records, by the paths of their files.
    let pages: [String: String]

    /// Errors first, then the most frequent, ties by code.
    static func all(in site: Site) -> [FoundRule] {
        let byCode = Dictionary(grouping: site.edition.findings, by: \.code)
        let pages = site.pages(ofFiles: Set(site.edition.findings.map(\.location.path)))
        let rules = Set(byCode.keys).union(site.edition.exempted.keys).map { code in
            let found = byCode[code] ?? []
            let severity = found.contains { $0.severity == .error } ? .error : found.first?.severity ?? .warning
            return FoundRule(site: site, code: code, severity: severity, found: found, pages: pages)
        }
        return rules.sorted { ($0.rank, -$0.found.count, $0.code) < ($1.rank, -$1.found.count, $1.code) }
    }

    private var rank: Int { severity == .error ? 0 : 1 }

    static let view = View<FoundRule>(
        "found-rule",
        .text("code") { $0.code.description },
        .text("title") { rule in RuleBook.rule(rule.code).map { rule.site.ruleTitle($0.explanation) } },
        .text("severity") { $0.severity.rawValue },
        .text("severity_label") { $0.words("quality.severity.\($0.severity.rawValue)") },
        .text("count") { $0.found.count },
        .text("exempted") { $0.site.edition.exempted[$0.code] ?? 0 },
        .flag("has_findings") { !$0.found.isEmpty },
        .list("findings", ShownFinding.view) { rule in
            rule.found.prefix(most).map {
                ShownFinding($0, in: rule.report.catalog, page: rule.pages[$0.location.path])
            }
        },
        .text("more") { $0.words.more($0.found.count - most, "quality.more") })
}

/// A finding in one line, leading to the page of the record that it is about.
struct ShownFinding: Sendable {
    /// Nil where its rule is named already.
    let code: RuleCode?
    let place: String
    let message: String
    let help: String?
    /// From the site's root; nil where the file is no record's, or is left out.
    let href: String?

    init(_ finding: Diagnostic, in catalog: Catalog, code: RuleCode? = nil, page: String? = nil) {
        self.code = code
        // Within the content: pages do not tell where on which machine that lies.
        let settings = catalog.settings.file
        let folder = settings.path.dropLast(settings.contentPath.count)
        let name = finding.location.name
        place = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
        message = finding.message
        help = finding.help
        href = page
    }

    static let view = View<ShownFinding>(
        "finding",
        .text("code") { $0.code?.description }, .text("place") { $0.place }, .text("message") { $0.message },
        .text("help") { $0.help }, .text("href") { $0.href })
}

extension Site {
    /// The pages of the records in some files, by the files' paths.
    fileprivate func pages(ofFiles paths: Set<String>) -> [String: String] {
        var pages: [String: String] = [:]
        report.catalog.forEachRecord { record, address in
            let path = record.origin.file.path
            if paths.contains(path) { pages[path] = report.page(of: address).map(report.path(of:)) }
        }
        return pages
    }
}
