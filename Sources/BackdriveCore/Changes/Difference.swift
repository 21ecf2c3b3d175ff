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
    package let edited: [EditedRecord]
    /// The dotted names of the settings that differ, in byte order.
    package let settings: [String]
    /// Those that differ; none where one side has a record that the other could read better.
    package let numbers: [NumberChange]

    let problems: Pairing<Problem>
    let plans: Pairing<ActionPlan>
    let specialProjects: Pairing<SpecialProject>
    /// Of every kind, in the order of DATA.md §3.
    let kinds: [any KindPairing]
    let unknownBefore: Uncertainty
    let unknownAfter: Uncertainty

    /// - Parameters:
    ///   - old: the content that is changed, on the same day as `new`.
    ///   - untouched: where findings say the files are that both versions have in common.
    package init(from old: Version, to new: Version, untouched: Set<String>) {
        let (earlier, later) = (old.report.catalog, new.report.catalog)
        func pairing<Row>(_ table: KeyPath<Catalog, Table<Row>>) -> Pairing<Row> {
            Pairing(table, from: earlier, to: later)
        }
        before = old.report
        after = new.report
        brought = new.findings(notIn: old)
        broughtElsewhere = brought.filter { untouched.contains($0.location.path) && $0.severity != .note }
        ended = old.findings(notIn: new)
        problems = pairing(\.problems)
        plans = pairing(\.plans)
        specialProjects = pairing(\.specialProjects)
        kinds = [
            pairing(\.people), pairing(\.sources), problems, plans, specialProjects, pairing(\.cycleFiles),
            pairing(\.meetings),
        ]
        unknownBefore = Uncertainty(in: earlier)
        unknownAfter = Uncertainty(in: later)
        edited = Self.edited(kinds.flatMap(\.inBoth), from: old, to: new)
        settings = later.settings.changedNames(since: earlier.settings)
        numbers = earlier.gaps == later.gaps ? NumberChange.all(from: before, to: after) : []
    }

    /// The records that both versions have, of all kinds.
    var pairs: [(before: any Record, after: any Record)] { kinds.flatMap(\.inBoth) }

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
