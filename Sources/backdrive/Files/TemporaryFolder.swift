import Glibc

/// Makes a folder of Backdrive's own, lets `body` work in it, and removes it, whatever comes of that.
///
/// Throws what `body` throws, and `EnvironmentError` when the folder cannot be made or removed.
///
/// - Parameter parent: the machine's folder for what lies there for a moment.
func withTemporaryFolder<Result>(
    in parent: String, _ body: (_ path: String) async throws -> Result
) async throws -> Result {
    let path = (realPath(parent) ?? parent) + "/backdrive-" + randomName()
    guard mkdir(path, 0o700) == 0 else { throw EnvironmentError(.last, writingTemporary: path) }
    let result: Result
    do {
        result = try await body(path)
    } catch let failure {
        // The failure at hand is the one to report.
        do { try await removeFolder(path, in: AT_FDCWD) } catch {}
        throw failure
    }
    do throws(SystemError) {
        try await removeFolder(path, in: AT_FDCWD)
    } catch {
        throw EnvironmentError(message: "cannot remove \(path): \(error)", advice: "Remove it")
    }
    return result
}

extension EnvironmentError {
    init(_ error: SystemError, writingTemporary path: String) {
        self.init(message: "cannot write \(path): \(error)", advice: "Name another folder in TMPDIR")
    }
}
