/// The kinds of record, in the order of DATA.md §3.
package enum RecordKind: String, CaseIterable, Sendable, Hashable {
    case person
    case source
    case problem
    case actionPlan = "ap"
    case specialProject = "special-project"
    case cycle
    case meeting

    /// The folder of the content that holds this kind, and of the site that shows it.
    package var folder: String {
        switch self {
        case .person: "people"
        case .source: "sources"
        case .problem: "problems"
        case .actionPlan: "aps"
        case .specialProject: "special-projects"
        case .cycle: "cycles"
        case .meeting: "meetings"
        }
    }

    /// The kind whose folder this is; nil for any other name.
    package init?(folder: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// The kind of record that a path in the content folder holds; nil when it holds none.
    package init?(contentPath: String) {
        guard contentPath.hasSuffix(".md"), let slash = contentPath.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return nil
        }
        self.init(folder: contentPath[..<slash])
    }

    /// Whether a path in the content folder lies in this kind's folder.
    package func holds(_ contentPath: String) -> Bool { contentPath.hasPrefix(folder + "/") }

    /// Where the page of a record of this kind lies, from the site's root.
    ///
    /// Ids hold nothing that a URL would have to escape (DATA.md §1).
    func pagePath(of id: String) -> String { "\(folder)/\(id).html" }

    /// How messages call a record of this kind.
    package var noun: String { self == .actionPlan ? "AP" : rawValue.replacing("-", with: " ") }

    /// How messages call several of them.
    package var plural: String { self == .person ? "people" : noun + "s" }

    /// What a minted id of this kind begins with; nil for a kind whose ids people choose.
    package var idPrefix: String? {
        switch self {
        case .problem: "P-"
        case .actionPlan: "AP-"
        case .specialProject: "SP-"
        case .person, .source, .cycle, .meeting: nil
        }
    }

    /// The kinds whose ids the tool mints: `P-`, `AP-`, `SP-`.
    package static let minted = allCases.filter { $0.idPrefix != nil }

    /// Kinds whose ids must differ from one another share a name space (DATA.md §1).
    package enum NameSpace: Hashable, Sendable {
        /// P-, AP- and SP- ids and their aliases.
        case minted
        case only(RecordKind)
    }

    package var nameSpace: NameSpace { idPrefix == nil ? .only(self) : .minted }

    /// What a file of this kind is read into.
    package var recordType: any Record.Type {
        switch self {
        case .person: Person.self
        case .source: InformationSource.self
        case .problem: Problem.self
        case .actionPlan: ActionPlan.self
        case .specialProject: SpecialProject.self
        case .cycle: CycleFile.self
        case .meeting: Meeting.self
        }
    }

    /// The fields of a record of this kind, in the order of DATA.md §3; `id` comes first and `aliases` last.
    package var fields: [FieldSchema] { recordType.fields }
}
