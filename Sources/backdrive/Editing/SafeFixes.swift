import BackdriveCore
import BackdriveParsing

extension Pipeline {
    /// No file needs more rounds than this: each shows what the one before hid, one trap of YAML a file at a time.
    private static let mostRounds = 100

    /// Makes every safe fix (DATA.md §5, "Safe fixes"), those of faults that only show then too, and writes an id for each
    /// alias in a reference.
    ///
    /// - Returns: the number of files that were written.
    ///
    /// Throws `EnvironmentError` when the disk or git fails.
    func makeSafeFixes() async throws -> Int {
        let found = try await inspect()
        var content = found
        for _ in 0..<Self.mostRounds {
            let writes = SafeFixes(of: content.findings).writes(in: content.files)
            if writes.isEmpty { break }
            content = try await inspect(content, with: writes)
        }
        let writes = content.files.applying(content.withOwnIDs).writes(since: found.files)
        try writes.carryOut(in: found.source.folders)
        return writes.steps.count
    }

    /// Judges the content as a change would make it.
    func inspect(
        _ content: InspectedContent, with writes: PlannedWrites
    ) async throws(EnvironmentError) -> InspectedContent {
        await inspect(try ReadContent(content.files.applying(writes), content.templates, from: content.source))
    }
}

/// The safe fixes of sorted findings by the path of their file, apart from each other.
private struct SafeFixes {
    private var edits: [String: [Diagnostic.Edit]] = [:]
    /// Where the last one ends in its file.
    private var ends: [String: UInt32] = [:]

    /// Of two that touch the same bytes the second waits for another round.
    init(of findings: [Diagnostic]) {
        for finding in findings {
            guard let fix = finding.fix, fix.isSafe else { continue }
            let path = finding.location.path
            guard let start = fix.edits.map(\.range.start).min(), ends[path].map({ start > $0 }) ?? true else {
                continue
            }
            edits[path, default: []] += fix.edits
            ends[path] = fix.edits.map(\.range.end).max()
        }
    }

    func writes(in files: ContentFiles) -> PlannedWrites {
        files.writes { file in edits[file.path].map(file.applying) }
    }
}

extension InspectedContent {
    /// The files in which an alias stands where its record's id does as well.
    fileprivate var withOwnIDs: PlannedWrites {
        let catalog = snapshot.catalog
        return files.writes { $0.renaming(catalog.ownIDs) }
    }
}
