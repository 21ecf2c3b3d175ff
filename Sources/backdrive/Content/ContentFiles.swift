import BackdriveCore

/// Every file of a content folder, sorted by path and by what it is for (DATA.md §1), records and settings read.
struct ContentFiles: Sendable {
    var settings: SourceFile?
    /// The name of a file that is meant to be the settings, where there are none.
    var misnamedSettings: String?
    /// In byte order of their paths.
    var records: [RecordFile] = []
    /// All other regular files.
    var attachments = Attachments()
    /// Files of records that could not be read; each has a finding.
    var leftOut: [LeftOutRecord] = []
    /// What cannot be read (BD009).
    var findings: [Diagnostic] = []
    /// The content path of each of those findings.
    var refusedPaths: Set<String> = []

    /// A record's file, not yet looked into.
    struct RecordFile: Sendable {
        let kind: RecordKind
        let file: SourceFile
    }

    static let settingsName = "backdrive.yml"

    /// Whether the name of a file beside the records' folders was meant to be that of the settings: `backdrive.yaml`.
    static func isLikeSettings(_ path: String) -> Bool {
        !path.contains("/") && nearestName(to: path, in: [settingsName]) != nil
    }

    /// Whether a file that is no record may hold the settings under another name or in another folder.
    static func mayBeSettings(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    }

    /// Whether a file is no part of the content: a `README.md`, in any folder (DATA.md §1).
    static func isLeftAlone(_ path: String) -> Bool { path == "README.md" || path.hasSuffix("/README.md") }
}
