import Foundation

extension Process {
    /// Starts, and is killed after two minutes: a program that never ends fails its test instead of holding all of them.
    func runBounded() throws {
        try run()
        DispatchQueue.global().asyncAfter(deadline: .now() + 120) { [weak self] in
            if let self, isRunning { kill(processIdentifier, SIGKILL) }
        }
    }
}
