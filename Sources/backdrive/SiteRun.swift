import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// One run of a command that writes a site: what it read, and what the site will be made of.
struct SiteRun {
    let pipeline: Pipeline
    let read: ReadContent
    let request: SiteRequest
    /// Of all that the site is made of; nil when the settings are unusable, or the program cannot tell itself from
    /// another.
    let digest: String?
    private let revision: Edition.Revision?

    /// A site ready to be written.
    struct Made {
        let files: [OutputFile]
        /// Nil where records with errors were left out, so that the next run makes the site anew.
        let origin: SiteMarker.Origin?

        var outcome: Outcome { hasErrors ? .contentErrors : .success }
        fileprivate let hasErrors: Bool
    }

    /// Reads the content; throws as `Pipeline.read` does.
    ///
    /// - Parameter readsAttachments: whether the digest tells their bytes too, for a site that cannot be looked into.
    init(
        _ pipeline: Pipeline, _ version: ContentVersion, _ request: SiteRequest, readsAttachments: Bool = false
    ) async throws {
        self.pipeline = pipeline
        self.request = request
        read = try await pipeline.read(version)
        revision = read.settings.value.settings.isUsable ? try await read.revision : nil
        let inputs = await pipeline.inputsDigest(of: read, request, showing: revision)
        let attachments = readsAttachments ? try await read.attachmentsDigest : nil
        digest = inputs.map { [$0, attachments].compactMap(\.self).joined(separator: " ") }
    }

    /// Whether the site in a folder is the very one that this run would make; its warnings are said then.
    func stands(in folder: OutputFolder) async -> Bool {
        guard let last = await StandingSite(folder, mode: pipeline.surroundings.fileMode),
            last.origin.inputs == digest,
            last.agrees(with: read.files.attachments.paths, of: read.source.content)
        else { return false }
        pipeline.surroundings.errors.showCount(ofWarnings: last.origin.warnings)
        return true
    }

    /// Judges the content, says what was found, and makes the site; nil, which is said too, when there is nothing to
    /// publish.
    func make() async throws -> Made? {
        let errors = pipeline.surroundings.errors
        let inspected = await pipeline.inspect(read, showsBodies: true)
        let site = try await pipeline.site(of: inspected, request, showing: revision)
        let findings = inspected.findings
        errors.show(findings.errors, in: inspected.filesByPath)
        let warnings = findings.count { $0.severity == .warning }
        errors.showCount(ofWarnings: warnings)
        guard let files = site else {
            errors.line(findings.summary(files: inspected.fileCount))
            errors.line("Nothing was written; the last site stays as it is.")
            return nil
        }
        errors.showCount(ofLeftOut: inspected.leftOutCount)
        let digest = findings.hasErrors ? nil : digest
        return Made(
            files: request.isPrecompressed ? files.withPrecompressedCopies : files,
            origin: digest.map { SiteMarker.Origin(inputs: $0, warnings: warnings) }, hasErrors: findings.hasErrors)
    }
}

extension ReadContent {
    /// SHA-256 over the bytes of all files that may be attachments; nil where there are none.
    fileprivate var attachmentsDigest: String? {
        get async throws(EnvironmentError) {
            let paths = files.attachments.paths
            guard !paths.isEmpty else { return nil }
            let contents = try await source.content.read(paths, limit: FileReader.attachmentLimit)
            let digests = contents.map { contents in
                if case .bytes(let bytes) = contents { "\(SHA256.digest(of: bytes))" } else { "" }
            }
            return "\(SHA256.digest(of: Array(digests.joined(separator: " ").utf8)))"
        }
    }
}
