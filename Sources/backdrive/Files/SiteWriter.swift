import BackdriveCore
import Glibc

/// Writes a whole site in place of the old one, in one step (PRODUCT.md §3, "Output", and §5).
///
/// Until that step the old site is untouched, whatever fails; after it the new one is complete. Of two runs at once, the
/// last exchange wins whole. A file whose bytes did not change stays the same file, with its times. A folder that must
/// stay where it is, such as a mount point, is filled in place, which is not one step.
struct SiteWriter: Sendable {
    /// How the site's files came about.
    struct Summary: Sendable, Equatable {
        var written = 0
        /// Files of the old site that serve again.
        var kept = 0
        /// Of all files, the marker aside.
        var bytes = 0
        /// Whether the site took the old one's place file by file.
        var isInPlace = false
    }

    let output: OutputFolder
    /// The folder of the site whose unchanged files serve again, where that is not the output itself.
    var former: String?
    var slicing = Slicing.machine
    /// False only where tests take the way of file systems that cannot exchange two names.
    var exchanging = true

    /// Replaces the output with `files`.
    ///
    /// - Parameter origin: what they are made of, so that a later build can tell that nothing changed.
    ///
    /// Throws `EnvironmentError`, or `UsageError` when the output has meanwhile become a folder that may not be replaced.
    @discardableResult
    func replace(with files: [OutputFile], madeOf origin: SiteMarker.Origin? = nil) async throws -> Summary {
        do {
            guard !output.isMountPoint else { return try await fill(with: files, origin) }
            do {
                return try await exchange(with: files, origin)
            } catch let refusal as SystemError where refusal.forbidsRenaming && output.exists {
                return try await fill(with: files, origin)
            }
        } catch let error as SystemError {
            throw EnvironmentError(error, writing: output.path)
        }
    }

    // In one step

    private func exchange(with files: [OutputFile], _ origin: SiteMarker.Origin?) async throws -> Summary {
        let parent = try output.openParent()
        try await exchange(of: output.name).recover(in: parent.number)
        try await StagingFolder.removeLeftovers(of: output.name, in: parent)
        let staging = try StagingFolder(for: output.name, in: parent)
        let summary: Summary
        let old: String?
        do {
            summary = try await write(files, origin, into: staging)
            try output.refuseForeignFolder()
            old = try await exchange(of: staging.name).perform(in: parent.number, exchanging: exchanging)
        } catch let failure {
            // The failure at hand is the one to report: what cannot be removed now, the next run removes.
            do { try await removeFolder(staging.name, in: parent.number) } catch {}
            throw failure
        }
        if let old { try await removeOldSite(old, in: parent) }
        if origin != nil { SiteSeal.put(on: output) }
        return summary
    }

    private func exchange(of new: String) -> FolderExchange {
        FolderExchange(new: new, place: output.name, retired: StagingFolder.retiredName(of: output.name))
    }

    private func removeOldSite(_ name: String, in parent: borrowing Descriptor) async throws(EnvironmentError) {
        do {
            try await removeFolder(name, in: parent.number)
        } catch {
            throw EnvironmentError(
                message: "the new site is in place, but the old one cannot be removed: \(error)",
                advice: "Remove \(output.parent)/\(name)")
        }
    }

    // File by file

    private func fill(with files: [OutputFile], _ origin: SiteMarker.Origin?) async throws -> Summary {
        try output.refuseForeignFolder()
        let filling = try SiteFilling(output)
        try await StagingFolder.removeLeftovers(of: output.name, in: filling.site)
        let staging = try StagingFolder(for: output.name, in: filling.site)
        let outcome: Result<Summary, any Error>
        do {
            var summary = try await write(files, origin, into: staging)
            try await filling.perform(moving: files.map(\.path) + [OutputFolder.marker], from: staging.folder)
            summary.isInPlace = true
            outcome = .success(summary)
        } catch {
            outcome = .failure(error)
        }
        // As above: the failure at hand is the one to report.
        do { try await removeFolder(staging.name, in: filling.site.number) } catch {}
        let summary = try outcome.get()
        if origin != nil { SiteSeal.put(on: output) }
        return summary
    }

    // What both share

    /// Writes the files and, last, the marker.
    private func write(
        _ files: [OutputFile], _ origin: SiteMarker.Origin?, into staging: borrowing StagingFolder
    ) async throws -> Summary {
        for folder in try foldersHolding(files.map(\.path)) where mkdirat(staging.folder.number, folder, 0o777) != 0 {
            throw SystemError.last
        }
        let old = uninterrupted { open(former ?? output.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        defer { if old >= 0 { close(old) } }
        let placement = FilePlacement(
            new: staging.folder.number, old: old >= 0 ? old : nil, mode: try staging.modeOfNewFiles())
        let parts = try await files.concurrentSlices(slicing) { slice throws(EnvironmentError) in
            var part = Summary()
            var scratch = FilePlacement.Scratch()
            for file in slice { try part.add(place(contents(of: file), at: file.path, placement, &scratch)) }
            return part
        }
        var summary = Summary()
        for part in parts { summary.add(part) }
        let marker = SiteMarker(origin: origin, files: files.count, bytes: summary.bytes)
        var scratch = FilePlacement.Scratch()
        var last = try place([ArraySlice(marker.text.utf8)], at: OutputFolder.marker, placement, &scratch)
        last.bytes = 0
        summary.add(last)
        return summary
    }

    private func place(
        _ parts: [ArraySlice<UInt8>], at path: String, _ placement: FilePlacement,
        _ scratch: inout FilePlacement.Scratch
    ) throws(EnvironmentError) -> Summary {
        do throws(SystemError) {
            let kept = try placement.place(parts, at: path, &scratch)
            return Summary(written: kept ? 0 : 1, kept: kept ? 1 : 0, bytes: parts.reduce(0) { $0 + $1.count })
        } catch {
            throw EnvironmentError(error, writing: output.path + "/" + path)
        }
    }

    private func contents(of file: OutputFile) throws(EnvironmentError) -> [ArraySlice<UInt8>] {
        guard case .copy(let source) = file.contents else { return file.contents.parts ?? [] }
        let reader = FileReader(limit: FileReader.attachmentLimit)
        if case .bytes(let bytes) = reader.read(source) { return [bytes[...]] }
        throw EnvironmentError(
            message: "cannot read the attachment \(source), which was there when the build began",
            advice: "Build again; the last site stays as it was")
    }
}

extension SiteWriter.Summary {
    fileprivate mutating func add(_ other: Self) {
        written += other.written
        kept += other.kept
        bytes += other.bytes
    }
}

extension SystemError {
    /// Whether a folder stays where it is: a mount point, one of a lower layer, or in a parent that may not be changed.
    fileprivate var forbidsRenaming: Bool { [EBUSY, EXDEV, EACCES, EPERM, EROFS].contains(code) }
}
