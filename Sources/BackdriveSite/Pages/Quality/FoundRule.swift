internal import BackdriveCore
internal import Mustache

/// A rule that something breaks: how often, how often with an exemption, and where first.
struct FoundRule: Sendable {
    /// So many of its findings are listed.
    private static let most = 20

    let code: RuleCode
    let title: String?
    let severity: Diagnostic.Severity
    let severityLabel: String
    let findings: [ShownFinding]
    let count: Int
    let exempted: Int
    let more: String?

    /// Errors first, then the most frequent, ties by code.
    static func all(_ findings: [Diagnostic], exempted: [RuleCode: Int], in site: Site) -> [FoundRule] {
        let byCode = Dictionary(grouping: findings, by: \.code)
        let pages = site.pages(ofFiles: Set(findings.map(\.location.path)))
        let rules = Set(byCode.keys).union(exempted.keys).map { code -> FoundRule in
            let found = byCode[code] ?? []
            let severity = found.contains { $0.severity == .error } ? .error : found.first?.severity ?? .warning
            return FoundRule(
                code: code, title: RuleBook.rule(code).map { site.ruleTitle($0.explanation) }, severity: severity,
                severityLabel: site.words("quality.severity.\(severity.rawValue)"),
                findings: found.prefix(most).map {
                    ShownFinding($0, in: site.report.catalog, page: pages[$0.location.path])
                },
                count: found.count,
                exempted: exempted[code] ?? 0,
                more: found.count > most ? site.words("quality.more", ["n": found.count - most]) : nil)
        }
        return rules.sorted { ($0.rank, -$0.count, $0.code) < ($1.rank, -$1.count, $1.code) }
    }

    private var rank: Int { severity == .error ? 0 : 1 }

    static let view = View<FoundRule>(
        "found-rule",
        .text("code") { $0.code.description },
        .text("title") { $0.title },
        .text("severity") { $0.severity.rawValue },
        .text("severity_label") { $0.severityLabel },
        .text("count") { $0.count },
        .text("exempted") { $0.exempted },
        .flag("has_findings") { !$0.findings.isEmpty },
        .list("findings", ShownFinding.view) { $0.findings },
        .text("more") { $0.more })
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
