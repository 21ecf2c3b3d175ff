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
    package var references: [Reference] { [] }
}

extension InformationSource {
    package var references: [Reference] { [Reference(.owner, owner)].known }
}

extension Problem {
    package var references: [Reference] {
        var references = [Reference(.source, source)]
        if let owner { references.append(Reference(.owner, owner)) }
        if let duplicateOf { references.append(Reference(.duplicateOf, duplicateOf.problem)) }
        if let specialProject { references.append(Reference(.membership, specialProject.id)) }
        return references.known
    }
}

extension ActionPlan {
    package var references: [Reference] {
        var references = [Reference(.owner, owner)]
        references += problems.map { Reference(.problems, $0) }
        if let specialProject { references.append(Reference(.specialProject, specialProject)) }
        if let approvedIn { references.append(Reference(.approvedIn, approvedIn)) }
        references += checks.all.compactMap { $0.meeting.map { Reference(.meeting, $0) } }
        return references.known
    }
}

extension SpecialProject {
    package var references: [Reference] { [Reference(.owner, owner)].known }
}

extension Meeting {
    package var references: [Reference] {
        (decisions.map { Reference(.about, $0.about) } + checks.all.map { Reference(.checkedPlan, $0.plan) }).known
    }
}

extension [Reference] {
    /// Those that name something: an id that should stand there and does not has its finding.
    fileprivate var known: [Reference] { allSatisfy(\.id.isKnown) ? self : filter(\.id.isKnown) }
}
