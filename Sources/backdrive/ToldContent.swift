import BackdriveCore
import BackdriveSite

/// What commands tell in text for people: records on the day that is shown, in the site's language.
struct ToldContent: Sendable {
    let report: Report
    let words: Words

    /// Throws `UsageError` when there is no such language.
    ///
    /// - Parameters:
    ///   - snapshot: of the records that are told; those without errors unless given.
    ///   - day: whose end is told; the one that is shown unless given.
    init(_ content: InspectedContent, of snapshot: Snapshot? = nil, asOf day: Day? = nil) throws(UsageError) {
        let snapshot = snapshot ?? content.publishable
        report = Report(of: day.map { Snapshot(of: snapshot.timelines, asOf: $0) } ?? snapshot)
        words = try ReadTemplates.words(content.templates, language: content.settings.language)
    }

    var catalog: Catalog { report.catalog }

    /// The site whose lists are told; no page of it is made, so that its own templates do not matter.
    var site: Site { Site(report: report, words: words, templates: ReadTemplates.builtIn, edition: Edition()) }
}

extension InspectedContent {
    /// Shows the errors, whose records are left out of what is told, and how a command then ends.
    func showErrors(on terminal: Terminal) -> Outcome {
        guard !contentErrors.isEmpty else { return .success }
        terminal.show(contentErrors, in: filesByPath)
        terminal.note("the files with these errors are left out")
        return .contentErrors
    }

    /// The errors that are not the templates': no page is made of what is told.
    var contentErrors: [Diagnostic] {
        let ofTemplates = Set(templates.findings)
        return findings.filter { $0.severity == .error && !ofTemplates.contains($0) }
    }
}
