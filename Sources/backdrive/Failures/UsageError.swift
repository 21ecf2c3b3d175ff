/// The command line asks for something that Backdrive refuses to do. The command ends with exit code 64 (PRODUCT.md §3).
struct UsageError: Error, Equatable, CustomStringConvertible {
    let message: String

    init(_ message: String) { self.message = message }

    var description: String { message }
}
