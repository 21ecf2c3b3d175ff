import Glibc

/// What a name in a folder stands for, a symbolic link standing for itself.
enum FileType: Equatable {
    case folder
    case other(DirectoryEntry.Kind)
    case unknown(SystemError)

    /// Takes the type that most file systems give along with the name; asks, at the price of a system call, where they
    /// do not.
    init(of entry: UnsafePointer<dirent>, named name: UnsafePointer<CChar>, in folder: Int32) {
        var mode = mode_t(entry.pointee.d_type) << 12
        if mode == 0 {
            guard let status = fileStatus(name, in: folder) else {
                self = .unknown(.last)
                return
            }
            mode = status.st_mode & S_IFMT
        }
        self =
            switch mode {
            case S_IFDIR: .folder
            case S_IFREG: .other(.regularFile)
            case S_IFLNK: .other(.symbolicLink)
            case S_IFIFO: .other(.namedPipe)
            case S_IFSOCK: .other(.socket)
            default: .other(.device)
            }
    }
}
