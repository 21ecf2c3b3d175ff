import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// All that a site depends on: from the same inputs comes the same site, byte for byte.
struct SiteInputs: Sendable {
    /// The commit that the site says it shows.
    let revision: Edition.Revision?
    /// SHA-256 over everything but the bytes of attachments; nil where the program cannot tell itself from another.
    let digest: String?

    init(
        _ read: ReadContent, on days: Days, _ request: SiteRequest, revision: Edition.Revision?, program: String?
    ) async {
        self.revision = revision
        guard let program else {
            digest = nil
            return
        }
        // Exemptions end by today's date even where another day is shown.
        let hasExemptions = !read.settings.value.settings.exemptions.isEmpty
        let shown = revision.map { "\($0.commit) \($0.hasLocalChanges)" }
        let options = [
            program, "\(days.asOf)", "\(days.judgesFuture)", hasExemptions ? "\(days.today)" : "",
            request.language ?? "", request.baseURL ?? "", shown ?? "", request.isPrecompressed ? "gz" : "",
        ]
        let records = read.files.records.map(\.file) + [read.files.settings].compactMap(\.self)
        let digests = await records.concurrentMap { SHA256.digest(of: $0.bytes) }
        let templates = read.templates.files.map { "\(SHA256.digest(of: $0.bytes)) \($0.path)" }
        let attachments = read.files.attachments.all.map { "\($0.size) \($0.path)" }
        let lines = options + zip(digests, records).map { "\($0) \($1.contentPath)" } + templates + attachments
        // No path and no option holds a zero byte.
        digest = SHA256.digest(of: Array(lines.joined(separator: "\0").utf8))
    }
}
