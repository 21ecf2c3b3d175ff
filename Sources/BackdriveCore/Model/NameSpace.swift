extension RecordKind {
    /// Kinds whose ids must differ from one another share a name space (DATA.md §1).
    package enum NameSpace: Hashable, Sendable {
        /// P-, AP- and SP- ids and their aliases.
        case minted
        case only(RecordKind)
    }

    package var nameSpace: NameSpace { idPrefix == nil ? .only(self) : .minted }
}
