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

    /// Hands a reference over, unless what should name a record is unknown, which has its finding.
    fileprivate func tell(_ reference: Reference, _ body: (Reference) -> Void) {
        if reference.id.isKnown { body(reference) }
    }

    package func forEachReference(_ body: (Reference) -> Void) {}
}

extension InformationSource {
    package func forEachReference(_ body: (Reference) -> Void) { tell(Reference(.owner, owner), body) }
}

extension Problem {
    package func forEachReference(_ body: (Reference) -> Void) {
        tell(Reference(.source, source), body)
        if let owner { body(Reference(.owner, owner)) }
        if let duplicateOf { tell(Reference(.duplicateOf, duplicateOf.problem), body) }
        if let specialProject { tell(Reference(.membership, specialProject.id), body) }
    }
}

extension ActionPlan {
    package func forEachReference(_ body: (Reference) -> Void) {
        tell(Reference(.owner, owner), body)
        for problem in problems { body(Reference(.problems, problem)) }
        if let specialProject { body(Reference(.specialProject, specialProject)) }
        if let approvedIn { body(Reference(.approvedIn, approvedIn)) }
        for check in checks.all {
            if let meeting = check.meeting { body(Reference(.meeting, meeting)) }
        }
    }
}

extension SpecialProject {
    package func forEachReference(_ body: (Reference) -> Void) { tell(Reference(.owner, owner), body) }
}

extension Meeting {
    package func forEachReference(_ body: (Reference) -> Void) {
        for decision in decisions { tell(Reference(.about, decision.about), body) }
        for check in checks.all { tell(Reference(.checkedPlan, check.plan), body) }
    }
}
