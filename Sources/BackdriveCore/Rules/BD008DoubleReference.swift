// One problem named twice, by its id and by an alias: only the whole content can tell.
extension BD008WrongType: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.flatMap { doubles(in: $0, catalog) }
    }

    private static func doubles(in plan: ActionPlan, _ catalog: Catalog) -> [Diagnostic] {
        var first: [Table<Problem>.Index: Located<String>] = [:]
        return plan.problems.compactMap { reference in
            guard let problem = catalog.problems.index(of: reference.value) else { return nil }
            guard let earlier = first[problem] else {
                first[problem] = reference
                return nil
            }
            return finding(
                in: plan, sameRecord(reference.value, earlier.value), at: reference.range, help: "keep one of them")
        }
    }

    private static func sameRecord(_ second: String, _ first: String) -> String {
        "\(Wording.quoted(second)) and \(Wording.quoted(first)) in \"problems\" are one problem"
    }
}
