import ArgumentParser
import BackdriveCore

/// The formats in which `check` gives its findings (PRODUCT.md §3), each a pure function of them.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
    case human, github, gitlab, sarif, junit, json

    /// - Parameter files: those that the findings point into, by their path.
    func bytes(of findings: [Diagnostic], in files: [String: SourceFile], isColoured: Bool) -> [UInt8] {
        switch self {
        case .human: Array(HumanPrinter(isColoured: isColoured, files: files).text(of: findings).utf8)
        case .github: Array(GitHubPrinter.text(of: findings).utf8)
        case .gitlab: GitLabPrinter.bytes(of: findings, in: files)
        case .sarif: SARIFPrinter(files: files).bytes(of: findings)
        case .junit: Array(JUnitPrinter.text(of: findings).utf8)
        case .json: JSONPrinter.bytes(of: findings)
        }
    }
}

extension Diagnostic {
    /// The finding in one line, as compilers give it.
    var line: String { "\(location.name): \(severity): \(message) [\(code)]" }

    /// What to write instead, as a line of its own where there is any.
    var helpLine: [String] { help.map { ["help: \($0)"] } ?? [] }

    /// The message with what to write instead, for formats that have one text for both.
    var messageWithHelp: String { message + (help.map { " (\($0))" } ?? "") }
}
