import Glibc

/// One of the program's two outputs: the only place that writes to it.
struct Terminal: Sendable {
    private let descriptor: Int32
    /// Colour only on a terminal, never with `NO_COLOR` (PRODUCT.md §3).
    let isColoured: Bool

    private init(descriptor: Int32, environment: [String: String]) {
        self.descriptor = descriptor
        let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = isatty(descriptor) == 1 && !refusesColour && environment["TERM"] != "dumb"
    }

    /// Results.
    static func output(_ environment: [String: String]) -> Terminal {
        Terminal(descriptor: STDOUT_FILENO, environment: environment)
    }

    /// Findings and progress.
    static func errors(_ environment: [String: String]) -> Terminal {
        Terminal(descriptor: STDERR_FILENO, environment: environment)
    }

    /// Writes all of `bytes`; a reader that has gone away (`backdrive check | head`) is no failure.
    func write(_ bytes: [UInt8]) {
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let step = uninterrupted {
                    Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                }
                if step <= 0 { return }
                written += step
            }
        }
    }

    /// Writes one line.
    func line(_ text: String) {
        write(Array(text.utf8) + [UInt8(ascii: "\n")])
    }
}
