import Dispatch
import Glibc
import Synchronization

/// Ctrl-C, and what a system sends to end a program.
enum StopSignals {
    /// An element for the first of them from now on, which then does not end the program by itself; the second one does.
    ///
    /// To be called once. Throws `SystemError` when the process may open no more files.
    static func stream() throws(SystemError) -> AsyncStream<Void> {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let received = ends[0]
        sent.store(ends[1], ordering: .releasing)
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in
                // All that a handler may do (signal-safety(7)); a byte in a pipe is never lost.
                var byte: UInt8 = 0
                write(sent.load(ordering: .acquiring), &byte, 1)
            }
            action.sa_flags = Int32(bitPattern: SA_RESETHAND) | Int32(bitPattern: UInt32(SA_RESTART))
            guard sigaction(number, &action, nil) == 0 else { throw .last }
        }
        return AsyncStream { continuation in
            // Any thread may cancel it, which its type does not say (as of Swift 6.3).
            nonisolated(unsafe) let source = DispatchSource.makeReadSource(fileDescriptor: received)
            source.setEventHandler {
                continuation.yield()
                continuation.finish()
            }
            source.activate()
            continuation.onTermination = { _ in source.cancel() }
        }
    }
}

/// Where the handler writes: a C function, which can hold no value of its own.
private let sent = Atomic<Int32>(-1)
