import BackdriveCore

/// A folder whose files a run reads: on disk, or as git holds them. Nothing above it knows which.
protocol FileFolder: Sendable {
    /// All that lies below it and is no folder, in the order of the paths' bytes, dotted names left out.
    var entries: [DirectoryEntry] { get }

    /// The contents of regular files of `entries`, in the order of `paths`.
    ///
    /// Throws `EnvironmentError` when git fails; a file that cannot be read is told by its contents.
    func read(_ paths: [String], limit: Int) async throws(EnvironmentError) -> [FileContents]

    /// The size in bytes of a regular file of `entries`.
    func size(of path: String) throws(SystemError) -> Int

    /// The given files of `entries`, each at its own path in the site.
    ///
    /// Throws `EnvironmentError` when git fails.
    func copies(of paths: [String]) async throws(EnvironmentError) -> [OutputFile]

    /// Whether a regular file of `entries` has just these bytes.
    func has(_ bytes: [UInt8], at path: String) -> Bool

    /// Whether a regular file of `entries` holds the blob that git calls `object`.
    ///
    /// - Parameter bytes: the file's, where they were read before.
    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool
}

/// No files at all.
struct NoFolder: FileFolder {
    var entries: [DirectoryEntry] { [] }
    func read(_ paths: [String], limit: Int) -> [FileContents] { [] }
    func size(of path: String) -> Int { 0 }
    func copies(of paths: [String]) -> [OutputFile] { [] }
    func has(_ bytes: [UInt8], at path: String) -> Bool { false }
    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool { false }
}
