import Glibc

/// Dates a site's marker after all else in the site, so that whatever changes there later has a later time.
enum SiteSeal {
    /// Waits for the next tick of the clock by which the kernel dates files, some milliseconds at most, and dates the
    /// marker of the finished site in `output`.
    ///
    /// Where that fails, the site counts as changed, and the next build makes it anew.
    static func put(on output: OutputFolder) {
        let last = tick
        while tick == last { usleep(1_000) }
        utimensat(AT_FDCWD, output.path + "/" + OutputFolder.marker, nil, AT_SYMLINK_NOFOLLOW)
    }

    /// In nanoseconds.
    private static var tick: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
