import Glibc

/// What a command may know of the machine around it, so that nothing below asks the machine itself (DESIGN.md §5.4).
struct Surroundings: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    var now: Int64
    let environment: [String: String]
    let workingDirectory: String
    let output: Terminal
    let errors: Terminal
    /// What `stat` gives for a file that this process makes: a regular file, its mode by the umask.
    let fileMode: mode_t
    /// What tells this program from another version of it, its size and time; nil where there is no `/proc`.
    let program: String?

    /// Where files may lie for a moment.
    var temporaryFolder: String { environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }

    /// A path as given on the command line, made absolute.
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : workingDirectory + "/" + path }

    /// The machine as it is now; throws `EnvironmentError` when the working folder is gone.
    static func current(_ environment: [String: String]) throws(EnvironmentError) -> Surroundings {
        guard let directory = getcwd(nil, 0) else {
            throw EnvironmentError(
                message: "the working folder cannot be read: \(SystemError.last)",
                advice: "change into a folder that exists and run the command again")
        }
        defer { free(directory) }
        return Surroundings(
            now: Int64(time(nil)), environment: environment, workingDirectory: String(cString: directory),
            output: .output(environment), errors: .errors(environment), fileMode: fileModeByUmask(),
            program: programOnDisk())
    }

    /// Reading the umask means setting it; nothing else runs yet.
    private static func fileModeByUmask() -> mode_t {
        let mask = umask(0o077)
        umask(mask)
        return S_IFREG | 0o666 & ~mask
    }

    private static func programOnDisk() -> String? {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// The variables that the process was started with, by their names.
    static func readEnvironment() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next = next.advanced(by: 1)
        }
        return variables
    }
}
