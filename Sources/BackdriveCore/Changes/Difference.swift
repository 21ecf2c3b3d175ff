/// What a change of the content means, in the records' own terms: two versions on one day, compared (PRODUCT.md §3).
///
/// Every list is by kind of record, in the order of DATA.md §3, then by id; nothing is left out.
package struct Difference: Sendable {
    package let before: Report
    package let after: Report
    /// Findings that the change brings, and those that it ends; sorted.
    package let brought: [Diagnostic]
    package let ended: [Diagnostic]
    /// Those that it brings on files that it does not touch: a source goes stale by a report that is older than the others.
    package let broughtElsewhere: [Diagnostic]
    package let dueChanges: [DueChange]
    package let decisions: [NewEntry<Decision>]
    package let checks: [NewEntry<Check>]
    package let verdicts: [NewEntry<VerificationResult>]
    package let stageMoves: [Move<Stage>]
    package let ratingMoves: [Move<MatrixPlace>]
    package let progressMoves: [Move<Progress>]
    package let ownerChanges: [Move<String>]
    package let added: [AddedRecord]
    package let removed: [RemovedRecord]
    package let renamed: [RenamedRecord]
    package let edited: [EditedRecord]
    /// The dotted names of the settings that differ, in byte order.
    package let settings: [String]
    /// Those that differ; none where one side has a record that the other could read better.
    package let numbers: [NumberChange]

    /// - Parameters:
    ///   - before: the content that is changed, on the same day as `after`.
    ///   - untouched: where findings say the files are that both versions have in common.
    package init(from before: Version, to after: Version, untouched: Set<String>) {
        let records = RecordChanges(from: before.report.catalog, to: after.report.catalog)
        self.before = before.report
        self.after = after.report
        let brought = after.findings(notIn: before)
        self.brought = brought
        broughtElsewhere = brought.filter { untouched.contains($0.location.path) && $0.severity != .note }
        ended = before.findings(notIn: after)
        dueChanges = records.dueChanges
        decisions = records.decisions
        checks = records.checks
        verdicts = records.verdicts
        stageMoves = records.stageMoves(before.report, after.report)
        ratingMoves = records.ratingMoves(before.report, after.report)
        progressMoves = records.progressMoves(before.report, after.report)
        ownerChanges = records.ownerChanges
        added = records.added(in: after.report)
        removed = records.removed
        renamed = records.renamed
        edited = Self.edited(records.pairs, from: before, to: after)
        settings = after.report.catalog.settings.changedNames(since: before.report.catalog.settings)
        numbers = records.areNumbersComparable ? NumberChange.all(from: before.report, to: after.report) : []
    }

    /// Whether there was nothing before that a mechanism begins with.
    package var isFirstContent: Bool {
        let catalog = before.catalog
        return catalog.people.isEmpty && catalog.sources.isEmpty && catalog.problems.isEmpty
    }

    /// One version of the content, judged and counted.
    package struct Version: Sendable {
        package let report: Report
        package let findings: [Diagnostic]
        /// Those that the findings point into, by their path.
        package let files: [String: SourceFile]
        /// What the fields of a record's file say.
        package let values: @Sendable (any Record) -> FieldValues?

        package init(
            report: Report, findings: [Diagnostic], files: [String: SourceFile],
            values: @escaping @Sendable (any Record) -> FieldValues?
        ) {
            self.report = report
            self.findings = findings
            self.files = files
            self.values = values
        }
    }
}

extension Difference.Version {
    /// The findings that the other version does not have, or not as often, in their order.
    fileprivate func findings(notIn other: Self) -> [Diagnostic] {
        let known = other.findings.map { FindingIdentity(of: $0, in: other.files[$0.location.path]) }
        return findings.surplus(over: known) { FindingIdentity(of: $0, in: files[$0.location.path]) }
    }
}
