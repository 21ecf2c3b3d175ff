import BackdriveCore
import BackdriveParsing
import BackdriveSite

extension ReadContent {
    /// All that a site depends on, as SHA-256 over everything but the bytes of attachments: from the same inputs comes the
    /// same site, byte for byte.
    ///
    /// - Parameters:
    ///   - revision: that the site says it shows.
    ///   - program: what tells this one from another version of it.
    func inputsDigest(
        on days: Days, _ request: SiteRequest, showing revision: Edition.Revision?, by program: String
    ) async -> String {
        // Exemptions end by today's date even where another day is shown.
        let hasExemptions = !settings.value.settings.exemptions.isEmpty
        let shown = revision.map { "\($0.commit) \($0.hasLocalChanges)" }
        let options = [
            program, "\(days.asOf)", "\(days.judgesFuture)", hasExemptions ? "\(days.today)" : "",
            request.language ?? "", request.baseURL ?? "", shown ?? "", request.isPrecompressed ? "gz" : "",
        ]
        let records = files.withFields
        let digests = await records.concurrentMap { SHA256.digest(of: $0.bytes) }
        let templates = templates.files.map { "\(SHA256.digest(of: $0.bytes)) \($0.path)" }
        let attachments = files.attachments.all.map { "\($0.size) \($0.path)" }
        let lines = options + zip(digests, records).map { "\($0) \($1.contentPath)" } + templates + attachments
        // No path and no option holds a zero byte.
        return SHA256.digest(of: Array(lines.joined(separator: "\0").utf8))
    }
}
