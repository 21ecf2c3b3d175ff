// One record named twice, perhaps once by an alias: only the whole content can tell.
extension BD008WrongType: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let problems = catalog.plans.flatMap { plan in
            doubles(of: catalog.problems, in: plan.problems).map { first, second in
                finding(
                    in: plan,
                    "\(Wording.quoted(second.value)) and \(Wording.quoted(first.value)) in \"problems\" are one problem",
                    at: second.range, help: "keep one of them", fix: removal(of: second, from: plan))
            }
        }
        let checks = catalog.meetings.flatMap { meeting in
            doubles(of: catalog.plans, in: meeting.checks.valid.map(\.plan)).map { first, second in
                finding(
                    in: meeting, checkedTwice(second.value, first.value), at: second.range,
                    help: "write both notes into one of them and delete the other, or strike one with void: \"reason\"",
                    notes: [meeting.note("the first one is here", at: first.range)])
            }
        }
        return problems + checks
    }

    private static func removal(of problem: Located<String>, from plan: ActionPlan) -> Diagnostic.Fix? {
        let file = plan.origin.file
        guard let before = plan.problems.last(where: { $0.range.start < problem.range.start }) else { return nil }
        let isFlow = file.bytes[before.range.bytes.upperBound..<Int(problem.range.start)].contains(UInt8(ascii: ","))
        return file.removalOfElement(at: problem.range, behind: Int(before.range.end), isFlow: isFlow)
    }

    /// Each reference to a record that one before it names already, with the first such.
    private static func doubles<Row>(
        of table: Table<Row>, in references: [Located<String>]
    ) -> [(first: Located<String>, second: Located<String>)] {
        var first: [Table<Row>.Index: Located<String>] = [:]
        return references.compactMap { reference in
            guard let row = table.index(of: reference.value) else { return nil }
            guard let earlier = first[row] else {
                first[row] = reference
                return nil
            }
            return (earlier, reference)
        }
    }

    private static func checkedTwice(_ second: String, _ first: String) -> String {
        second == first
            ? "\(Wording.quoted(second)) is checked twice in this meeting"
            : "\(Wording.quoted(second)) and \(Wording.quoted(first)), both checked in this meeting, are one AP"
    }
}
