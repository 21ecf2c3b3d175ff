import Glibc

/// The releases of a site that is published in a folder of this machine, locked until the end of life.
final class DiskReleases: ReleasePlace {  // A class, because its end of life lets go of the lock.
    let releases: Releases
    private let names: ReleaseNames
    /// That the link lies in.
    private let parentPath: String
    private let parent: Descriptor
    private let folder: Descriptor
    private let lock: Descriptor

    var name: String { parentPath == "/" ? "/" + names.link : parentPath + "/" + names.link }

    /// Takes the lock, and removes what a killed run left.
    ///
    /// Throws `UsageError` when something that `publish` did not make has the link's name, `EnvironmentError` when another
    /// run holds the lock or the folder cannot be written.
    init(in parentPath: String, _ names: ReleaseNames) async throws {
        self.parentPath = parentPath
        self.names = names
        do {
            parent = try Descriptor(folder: parentPath)
        } catch {
            throw EnvironmentError(
                message: "cannot open the folder \(parentPath), which the site is published in: \(error)",
                advice: "Make it, or mount what it lies on, and publish again")
        }
        // Before anything is made: where this refuses, nothing changes.
        _ = try Self.liveRelease(names, parent, parentPath)
        do throws(SystemError) {
            if mkdirat(parent.number, names.folder, 0o777) != 0, errno != EEXIST { throw .last }
            folder = try Descriptor(folder: names.folder, in: parent.number)
            lock = try Descriptor(
                ReleaseNames.lock, in: folder.number, flags: O_RDONLY | O_CREAT | O_NOFOLLOW, mode: 0o644)
        } catch {
            throw EnvironmentError(error, publishing: parentPath + "/" + names.folder)
        }
        // Where the file system has no locks, two runs at once may each remove what the other makes.
        let number = lock.number
        if uninterrupted({ flock(number, LOCK_EX | LOCK_NB) }) != 0, errno == EWOULDBLOCK {
            throw EnvironmentError.publishing(parentPath + "/" + names.link)
        }
        let (numbers, left): ([Int], [Int])
        do throws(SystemError) {
            let found = try FolderContents(of: folder).names
            for name in found where name.isFolder && name.isDotted {
                try await removeFolder(name.bytes, in: folder.number)
            }
            numbers = found.filter(\.isFolder).compactMap { $0.text.flatMap(ReleaseNames.number) }
            left = found.compactMap { $0.text.flatMap(ReleaseNames.leftNumber) }
        } catch {
            throw EnvironmentError(error, publishing: parentPath + "/" + names.folder)
        }
        releases = Releases(numbers, live: try Self.liveRelease(names, parent, parentPath), left: left)
    }

    func isLive(_ run: SiteRun) async throws -> Bool {
        guard let live = releases.live else { return false }
        return await run.stands(in: try output(live))
    }

    func add(_ site: SiteRun.Made, as number: Int) async throws {
        try await SiteWriter(output: output(number), former: releases.live.map(path)).replace(
            with: site.files, madeOf: site.origin)
    }

    func switchLink(to number: Int) async throws {
        do throws(SystemError) {
            try synchronize(folder)
            if unlinkat(parent.number, names.newLink, 0) != 0, errno != ENOENT { throw .last }
            guard symlinkat(names.target(of: number), parent.number, names.newLink) == 0,
                renameat(parent.number, names.newLink, parent.number, names.link) == 0
            else { throw .last }
            try synchronize(parent)
        } catch {
            throw EnvironmentError(error, publishing: name)
        }
    }

    func markLeft(_ number: Int) async throws {
        do throws(SystemError) {
            _ = try Descriptor(
                ReleaseNames.leftMark(of: number), in: folder.number, flags: O_WRONLY | O_CREAT | O_NOFOLLOW,
                mode: 0o644)
        } catch {
            throw EnvironmentError(error, publishing: name)
        }
    }

    func remove(_ number: Int) async throws {
        let retired = ".\(number).removed"
        do throws(SystemError) {
            guard renameat(folder.number, "\(number)", folder.number, retired) == 0 else { throw .last }
            try await removeFolder(retired, in: folder.number)
            if unlinkat(folder.number, ReleaseNames.leftMark(of: number), 0) != 0, errno != ENOENT { throw .last }
        } catch {
            throw EnvironmentError(
                message: "cannot remove the old release \(path(number)): \(error)",
                advice: "Remove it and publish again")
        }
    }

    /// Removing old releases dates the files that they shared with this one.
    func finish(_ live: Int) async throws { SiteSeal.put(on: try output(live)) }

    private func path(_ number: Int) -> String { "\(parentPath)/\(names.folder)/\(number)" }

    private func output(_ number: Int) throws -> OutputFolder { try OutputFolder(path(number), apartFrom: []) }

    /// The release that the link leads to; nil where there is no link yet.
    private static func liveRelease(
        _ names: ReleaseNames, _ parent: borrowing Descriptor, _ parentPath: String
    ) throws(UsageError) -> Int? {
        guard let status = fileStatus(names.link, in: parent.number) else { return nil }
        let path = parentPath + "/" + names.link
        guard status.st_mode & S_IFMT == S_IFLNK else { throw .notALink(path) }
        guard let release = names.release(linkedBy: linkTarget(names.link, in: parent)) else {
            throw .foreignLink(path)
        }
        return release
    }
}

/// What the symbolic link `name` of a folder holds; empty for one that is gone, or longer than any path can be.
private func linkTarget(_ name: String, in folder: borrowing Descriptor) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder.number, name, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return "" }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
