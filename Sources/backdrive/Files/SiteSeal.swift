import Glibc

/// Dates a site's marker after all else in the site, so that whatever changes there later has a later time.
enum SiteSeal {
    /// Waits until the clock by which the kernel dates files has passed this moment, some milliseconds at most, and dates
    /// the marker of the finished site in `output`.
    ///
    /// Where that fails, the site counts as changed, and the next build makes it anew.
    static func put(on output: OutputFolder) {
        // Newer kernels date some changes by the fine clock, and a late tick of the coarse one may still lie before those.
        let last = time(CLOCK_REALTIME)
        // Not for ever, where somebody sets the clock back meanwhile.
        for _ in 0..<longestWait where time(CLOCK_REALTIME_COARSE) <= last { usleep(1_000) }
        utimensat(AT_FDCWD, output.path + "/" + OutputFolder.marker, nil, AT_SYMLINK_NOFOLLOW)
    }

    /// In milliseconds; a tick takes ten at most.
    private static let longestWait = 100

    /// In nanoseconds.
    private static func time(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
