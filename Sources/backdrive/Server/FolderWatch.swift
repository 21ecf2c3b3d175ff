import Dispatch
import Glibc
import Synchronization

/// Tells when anything in some folders changes, in folders that are made later too, by inotify(7).
///
/// A burst of changes, as an editor's or a checkout's, is told once, when it is over. Dotted names are left alone, as the
/// content leaves them.
final class FolderWatch: Sendable {  // A class, because its end of life closes the queue of events.
    /// An element for each burst since the last one was taken.
    let changes: AsyncStream<Void>

    /// Absolute.
    private let roots: [String]
    private let events: Int32
    /// Any thread may use it, which its type does not say (as of Swift 6.3).
    private nonisolated(unsafe) let source: any DispatchSourceRead
    private let watched = Mutex<[Int32: Watched]>([:])

    /// How long it must be quiet for a burst to be over, in milliseconds.
    private static let quiet = 8

    private enum Watched {
        /// A root or a folder in it: all names count.
        case tree
        /// A folder on the way to a root, where only the next name counts.
        case way(to: Set<String>)
    }

    /// What changes a file's bytes, mode or name. A file counts when its writer closes it, not half written.
    private static let mask =
        UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
                | IN_MOVE_SELF)
        | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)

    /// Watches the folders `roots`, which need not exist yet.
    ///
    /// Throws `EnvironmentError` when the system has no more watches.
    init(_ roots: [String]) throws {
        let events = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard events >= 0 else { throw EnvironmentError(SystemError.last, watching: roots.first ?? "/") }
        self.roots = roots
        self.events = events
        let queue = DispatchQueue(label: "backdrive.watch")
        let source = DispatchSource.makeReadSource(fileDescriptor: events, queue: queue)
        self.source = source
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.changes = changes
        let burst = Burst(queue: queue, quiet: Self.quiet) { continuation.yield() }
        source.setEventHandler { [weak self] in
            if self?.readEvents() == true { burst.goesOn() }
        }
        source.setCancelHandler {
            close(events)
            continuation.finish()
        }
        source.activate()
        try watchFolders()
    }

    deinit { source.cancel() }

    /// Watches the folders that were made since; to be called after a change and before the folders are read, so that
    /// nothing is missed in between.
    func watchFolders() throws {
        for root in roots {
            try watchWay(to: root)
            try watchTree(root)
        }
    }

    /// The nearest folder above that exists; what is made below it leads to the next call.
    private func watchWay(to root: String) throws {
        let names = root.split(separator: "/").map(String.init)
        for depth in names.indices.reversed() {
            let folder = "/" + names[..<depth].joined(separator: "/")
            if try watch(folder, as: .way(to: [names[depth]])) { return }
        }
    }

    private func watchTree(_ folder: String) throws {
        guard try watch(folder, as: .tree) else { return }
        let inner: [FolderContents.Name]
        do throws(SystemError) {
            inner = try FolderContents(of: Descriptor(folder: folder)).names.filter(\.isFolder)
        } catch {
            // It vanished, or may not be read: the build says so.
            return
        }
        for name in inner {
            if let text = name.text, !text.hasPrefix(".") { try watchTree(folder + "/" + text) }
        }
    }

    /// False where there is no such folder, or none that may be read.
    private func watch(_ folder: String, as kind: Watched) throws -> Bool {
        try watched.withLock { watched in
            let number = inotify_add_watch(events, folder, Self.mask)
            guard number >= 0 else {
                if [ENOSPC, ENOMEM].contains(errno) { throw EnvironmentError(SystemError.last, watching: folder) }
                return false
            }
            switch (watched[number], kind) {
            case (.way(let names), .way(let more)): watched[number] = .way(to: names.union(more))
            case (.tree, .way): break
            default: watched[number] = kind
            }
            return true
        }
    }

    /// Reads all events that wait; true when one of them counts.
    private func readEvents() -> Bool {
        var counts = false
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let length = uninterrupted { read(events, buffer.baseAddress, buffer.count) }
                guard length > 0 else { return }
                var place = 0
                while place < length {
                    let event = buffer.load(fromByteOffset: place, as: inotify_event.self)
                    let name = place + MemoryLayout<inotify_event>.size
                    let bytes = buffer[name..<name + Int(event.len)].prefix { $0 != 0 }
                    if isRelevant(event, String(decoding: bytes, as: UTF8.self)) { counts = true }
                    place = name + Int(event.len)
                }
            }
        }
        return counts
    }

    private func isRelevant(_ event: inotify_event, _ name: String) -> Bool {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        return watched.withLock { watched in
            guard let folder = watched[event.wd] else { return false }
            if event.mask & UInt32(IN_IGNORED) != 0 {
                watched[event.wd] = nil
                return false
            }
            switch folder {
            case .tree: return !name.hasPrefix(".")
            case .way(let names): return names.contains(name)
            }
        }
    }
}

/// Waits for a burst of events to be over. A class, since all events of a queue share one.
private final class Burst: Sendable {
    private let queue: DispatchQueue
    private let quiet: Int
    private let isOver: @Sendable () -> Void
    private let count = Mutex(0)

    init(queue: DispatchQueue, quiet: Int, isOver: @escaping @Sendable () -> Void) {
        self.queue = queue
        self.quiet = quiet
        self.isOver = isOver
    }

    func goesOn() {
        let now = count.withLock { count in
            count += 1
            return count
        }
        queue.asyncAfter(deadline: .now() + .milliseconds(quiet)) { [self] in
            if count.withLock({ $0 }) == now { isOver() }
        }
    }
}

extension EnvironmentError {
    fileprivate init(_ error: SystemError, watching folder: String) {
        self.init(
            message: "cannot watch \(folder) for changes: \(error)",
            advice: "Let more folders be watched: sysctl fs.inotify.max_user_watches=524288 "
                + "fs.inotify.max_user_instances=1024")
    }
}
