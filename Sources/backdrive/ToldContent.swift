import BackdriveCore
import BackdriveSite

/// What commands tell in text for people: records on the day that is shown, in the site's language.
struct ToldContent: Sendable {
    let report: Report
    let words: Words

    /// Throws `UsageError` when there is no such language.
    ///
    /// - Parameter snapshot: of the records that are told; those without errors unless given.
    init(_ content: InspectedContent, of snapshot: Snapshot? = nil) throws(UsageError) {
        report = Report(of: snapshot ?? content.publishable(content.judged))
        words = try ReadTemplates.words(content.templates, language: content.judged.settings.language).value
    }

    var catalog: Catalog { report.catalog }

    /// The site whose lists are told; no page of it is made, so that its own templates do not matter.
    var site: Site {
        get throws(UsageError) {
            Site(report: report, words: words, templates: try ReadTemplates.builtIn(), edition: Edition())
        }
    }
}

extension InspectedContent {
    /// Shows the errors, whose records are left out of what is told, and how a command then ends.
    func showErrors(on terminal: Terminal) -> Outcome {
        terminal.show(findings.errors, in: filesByPath)
        return findings.hasErrors ? .contentErrors : .success
    }
}
