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

    /// How messages call a record of this kind.
    package var noun: String { self == .actionPlan ? "AP" : rawValue.replacing("-", with: " ") }

    /// How messages call several of them.
    package var plural: String { self == .person ? "people" : noun + "s" }

    /// The kinds whose ids the tool mints: `P-`, `AP-`, `SP-`.
    package static let minted: [RecordKind] = [.problem, .actionPlan, .specialProject]
}
