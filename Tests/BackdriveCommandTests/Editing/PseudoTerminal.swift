import Foundation

/// The program in front of a person: what is typed, and what the screen shows.
enum PseudoTerminal {
    /// TIOCSPTLCK and TIOCGPTN of Linux.
    private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// Runs the program with a terminal as its input and its error output.
    ///
    /// - Parameter typed: the lines that are answered, in their order.
    static func run(
        _ arguments: [String], typing typed: [String], in folder: URL
    ) throws -> (exitCode: Int32, screen: String) {
        // As posix_openpt, unlockpt and ptsname do, which Swift's Glibc module does not have (as of Swift 6.3).
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard master >= 0, ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw CocoaError(.fileReadUnknown)
        }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        var mode = termios()
        tcgetattr(slave, &mode)
        mode.c_lflag &= ~tcflag_t(ECHO)
        mode.c_oflag &= ~tcflag_t(OPOST)
        tcsetattr(slave, TCSANOW, &mode)

        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "NO_COLOR": "1"]
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        process.standardInput = terminal
        process.standardError = terminal
        process.standardOutput = FileHandle.nullDevice
        let input = Array(typed.map { $0 + "\n" }.joined().utf8)
        _ = write(master, input, input.count)
        try process.runBounded()
        process.waitUntilExit()
        close(slave)

        var screen: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(master, &part, part.count)
            guard count > 0 else { break }
            screen += part[..<count]
        }
        close(master)
        return (process.terminationStatus, String(decoding: screen, as: UTF8.self))
    }
}
