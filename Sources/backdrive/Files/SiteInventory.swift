import Glibc

/// What is in a site's folder, told by the status of each name.
struct SiteInventory: Sendable {
    /// The marker is not counted.
    private(set) var files = 0
    private(set) var bytes = 0
    /// Of the files, the marker's too, with their type.
    private(set) var modes: Set<mode_t> = []
    /// The time of the last change of a name, of contents or of a mode, the marker's aside, and the marker's.
    private var lastChange = ChangeTime()
    private var sealed = ChangeTime()

    /// Whether nothing changed since the marker was dated.
    var isSealed: Bool { lastChange < sealed }

    /// Looks at all of the open folder of `output` but what that leaves alone.
    init(of folder: borrowing Descriptor, in output: OutputFolder) async throws(SystemError) {
        guard let status = fileStatus(OutputFolder.marker, in: folder.number) else { throw .last }
        sealed = ChangeTime(status)
        modes = [status.st_mode]
        let names = try FolderContents(of: folder).names
        try await add(
            folder, names.filter { $0.text.map { $0 != OutputFolder.marker && !output.leavesAlone($0) } ?? true })
    }

    private init() {}

    private mutating func add(_ folder: borrowing Descriptor, _ names: [FolderContents.Name]) async throws(SystemError)
    {
        lastChange = max(lastChange, ChangeTime(try folder.status()))
        let number = folder.number
        let parts = try await names.filter { !$0.isFolder }.concurrentSlices { slice throws(SystemError) in
            var part = SiteInventory()
            for name in slice { try part.add(name, in: number) }
            return part
        }
        for part in parts { add(part) }
        for name in names where name.isFolder {
            let inner = try Descriptor(folder: name.bytes, in: number)
            try await add(inner, FolderContents(of: inner).names)
        }
    }

    private mutating func add(_ name: FolderContents.Name, in folder: Int32) throws(SystemError) {
        guard let status = fileStatus(name.bytes, in: folder) else { throw .last }
        files += 1
        bytes += status.st_size
        modes.insert(status.st_mode)
        lastChange = max(lastChange, ChangeTime(status))
    }

    private mutating func add(_ other: SiteInventory) {
        files += other.files
        bytes += other.bytes
        modes.formUnion(other.modes)
        lastChange = max(lastChange, other.lastChange)
    }
}

/// When a file's contents, names or mode changed last; no program can set it.
private struct ChangeTime: Comparable {
    private let seconds: Int
    private let nanoseconds: Int

    init() { (seconds, nanoseconds) = (.min, 0) }

    init(_ status: stat) { (seconds, nanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec) }

    static func < (left: ChangeTime, right: ChangeTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
