import Glibc

extension EnvironmentError {
    /// The failure of a system call while a release was made at `path`, or the link to it.
    init(_ error: SystemError, publishing path: String) {
        let remedy =
            switch error.code {
            case ENOSPC, EDQUOT: "Free some space there and publish again"
            case EACCES, EPERM, EROFS: "Make the folder writable and publish again, or choose another one"
            default: "Mend this and publish again"
            }
        self.init(message: "cannot write \(path): \(error)", advice: remedy + "; the last site stays as it was")
    }

    /// The same on another machine, by what its programs say of it in English.
    init(complaint: String, publishing name: String) {
        let known = [ENOSPC, EDQUOT, EACCES, EROFS].first { complaint.contains("\(SystemError(code: $0))") }
        guard let known else {
            self.init(
                message: "cannot publish \(name): \(complaint)",
                advice: "Mend this there and publish again; the last site stays as it was")
            return
        }
        self.init(SystemError(code: known), publishing: name)
    }

    /// Another run holds the lock.
    static func publishing(_ name: String) -> EnvironmentError {
        EnvironmentError(
            message: "another run is publishing \(name) right now", advice: "Let it end, then publish again")
    }
}

extension UsageError {
    /// Something that can be no link has the link's name.
    ///
    /// - Parameter machine: on which `path` is; nil for this one.
    static func notALink(_ path: String, on machine: RemoteMachine? = nil) -> UsageError {
        let name = (machine.map { "\($0.login):" } ?? "") + path
        let command = machine.map { "ssh \($0.login) mv" } ?? "mv"
        return UsageError(
            "\(name) is no link, so one step cannot put another site in its place: move it away, as with "
                + "\(command) \(shellWord(path)) \(shellWord(path + ".old")), and publish again")
    }

    static func foreignLink(_ path: String) -> UsageError {
        UsageError("\(path) is a link that publish did not make: remove it if nothing needs it, or choose another name")
    }
}
