extension RecordKind {
    /// Kinds whose ids must differ from one another share a name space (DATA.md §1).
    package enum NameSpace: Hashable, Sendable {
        /// P-, AP- and SP- ids and their aliases.
        case minted
        case only(RecordKind)
    }

    package var nameSpace: NameSpace {
        switch self {
        case .problem, .actionPlan, .specialProject: .minted
        case .person, .source, .cycle, .meeting: .only(self)
        }
    }
}
