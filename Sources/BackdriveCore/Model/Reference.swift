/// A field of a record that names another record (DATA.md §2, "References").
package struct Reference: Sendable {
    package let field: Field
    /// An id or an alias, as written.
    package let id: Located<String>

    package init(_ field: Field, _ id: Located<String>) {
        self.field = field
        self.id = id
    }

    /// The field's dotted name in the file.
    package enum Field: String, Sendable, Hashable {
        case owner, source, problems
        case duplicateOf = "duplicate_of.problem"
        case membership = "special_project.id"
        case specialProject = "special_project"
        case meeting = "checks.meeting"
        case approvedIn = "approved_in"
        case about = "decisions.about"
        case checkedPlan = "checks.ap"

        /// The kind of record it names; nil when it may be any.
        package var kind: RecordKind? {
            switch self {
            case .owner: .person
            case .source: .source
            case .problems, .duplicateOf: .problem
            case .membership, .specialProject: .specialProject
            case .meeting, .approvedIn: .meeting
            case .checkedPlan: .actionPlan
            case .about: nil
            }
        }
    }
}

extension Record {
    /// The owner's id as written; nil where the record has none, or none is known.
    var writtenOwner: Located<String>? {
        var owner: Located<String>?
        forEachReference { if $0.field == .owner { owner = $0.id } }
        return owner
    }

    /// Hands over every field that names another record, in the order of the file format; struck log entries too. What
    /// should name a record and is unknown has its finding.
    package func forEachReference(_ body: (Reference) -> Void) {
        func tell(_ field: Reference.Field, _ id: Located<String>?) {
            if let id, id.isKnown { body(Reference(field, id)) }
        }
        switch self {
        case let source as InformationSource: tell(.owner, source.owner)
        case let problem as Problem:
            tell(.source, problem.source)
            tell(.owner, problem.owner)
            tell(.duplicateOf, problem.duplicateOf?.problem)
            tell(.membership, problem.specialProject?.id)
        case let plan as ActionPlan:
            tell(.owner, plan.owner)
            for problem in plan.problems { tell(.problems, problem) }
            tell(.specialProject, plan.specialProject)
            tell(.approvedIn, plan.approvedIn)
            for check in plan.checks.all { tell(.meeting, check.meeting) }
        case let project as SpecialProject: tell(.owner, project.owner)
        case let meeting as Meeting:
            for decision in meeting.decisions { tell(.about, decision.about) }
            for check in meeting.checks.all { tell(.checkedPlan, check.plan) }
        default: break
        }
    }
}
