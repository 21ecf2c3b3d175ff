import Dispatch
import Glibc

/// Ctrl-C, and what a system sends to end a program.
enum StopSignals {
    /// An element for the first of them, which then does not end the program by itself; the second one does.
    static func stream() -> AsyncStream<Void> {
        AsyncStream { continuation in
            // Any thread may cancel them, which their type does not say (as of Swift 6.3).
            nonisolated(unsafe) let sources = [SIGINT, SIGTERM].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number)
                source.setEventHandler {
                    signal(number, SIG_DFL)
                    continuation.yield()
                    continuation.finish()
                }
                source.activate()
                return source
            }
            continuation.onTermination = { _ in for source in sources { source.cancel() } }
        }
    }
}
