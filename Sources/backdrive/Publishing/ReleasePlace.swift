/// A place that holds a site's releases, locked while a run holds it: this machine's disk, or another machine.
///
/// Its functions throw `EnvironmentError`; whatever fails, the link still leads to a whole site.
protocol ReleasePlace {
    /// As they were when the lock was taken.
    var releases: Releases { get }

    /// The place as the user calls it.
    var name: String { get }

    /// Whether the live release is the very site that a run would make.
    func isLive(_ run: SiteRun) async throws -> Bool

    /// Makes the site a release; where its files are those of the live one, they stay the same files.
    func add(_ site: SiteRun.Made, as number: Int) async throws

    /// Lets the link lead to a release, in one step, once all of it is on the disk.
    func switchLink(to number: Int) async throws

    /// Notes that a rollback leaves a release.
    func markLeft(_ number: Int) async throws

    /// Removes a release and what is noted of it, so that no run that is killed meanwhile leaves half of it under its number.
    func remove(_ number: Int) async throws

    /// Ends a run that put a release live.
    func finish(_ live: Int) async throws
}

extension ReleasePlace {
    /// Puts a site live as a new release, and removes old ones but for `kept`.
    ///
    /// - Returns: the release's number.
    func publish(_ site: SiteRun.Made, keeping kept: Int) async throws -> Int {
        for number in releases.abandoned { try await remove(number) }
        let number = releases.next
        try await add(site, as: number)
        try await switchLink(to: number)
        for number in releases.adding(number).surplus(keeping: kept) { try await remove(number) }
        try await finish(number)
        return number
    }

    /// Puts the release before the live one live.
    ///
    /// Throws `UsageError` when there is none.
    ///
    /// - Returns: its number.
    func rollBack() async throws -> Int {
        guard let previous = releases.previous else {
            throw UsageError(
                releases.live == nil
                    ? "nothing is published as \(name) yet: publish first"
                    : "there is no older release of \(name) to go back to: publish again instead")
        }
        // Before the switch: a run that is killed here leaves a release that is live, and stays it.
        if let live = releases.live { try await markLeft(live) }
        try await switchLink(to: previous)
        return previous
    }
}
