import Foundation
import Testing

/// The formats of `check` for machines, read back by Foundation's own readers.
enum MachineFormat: String, CaseIterable {
    case github, gitlab, sarif, junit, json

    /// `path:line:column: severity [code]` of each finding.
    func heads(in output: String) throws -> [String] {
        switch self {
        case .github: Self.github(output)
        case .gitlab: try Self.gitlab(output)
        case .sarif: try Self.sarif(output)
        case .junit: try Self.junit(output)
        case .json: try Self.json(output)
        }
    }

    private static func github(_ output: String) -> [String] {
        output.split(separator: "\n").compactMap { line in
            let pattern = /^::(error|warning) file=([^,]*),line=(\d+),col=(\d+),(?:.*,)?title=(BD\d{3})::.+$/
            guard let match = line.wholeMatch(of: pattern) else { return nil }
            let path = String(match.2).removingPercentEncoding ?? "?"
            return "\(path):\(match.3):\(match.4): \(match.1) [\(match.5)]"
        }
    }

    private static func gitlab(_ output: String) throws -> [String] {
        struct Issue: Decodable {
            let check_name: String
            let severity: String
            let location: Location
        }
        struct Location: Decodable {
            let path: String
            let positions: [String: Position]
        }
        struct Position: Decodable {
            let line: Int
            let column: Int
        }
        return try JSONDecoder().decode([Issue].self, from: Data(output.utf8)).map { issue in
            let begin = try #require(issue.location.positions["begin"])
            let severity = ["major": "error", "minor": "warning"][issue.severity] ?? "?"
            return "\(issue.location.path):\(begin.line):\(begin.column): \(severity) [\(issue.check_name)]"
        }
    }

    private static func sarif(_ output: String) throws -> [String] {
        struct Log: Decodable { let runs: [Run] }
        struct Run: Decodable { let results: [Result] }
        struct Result: Decodable {
            let ruleId: String
            let level: String
            let locations: [Location]
        }
        struct Location: Decodable { let physicalLocation: Physical }
        struct Physical: Decodable {
            let artifactLocation: Artifact
            let region: Region
        }
        struct Artifact: Decodable { let uri: String }
        struct Region: Decodable {
            let startLine: Int
            let startColumn: Int
        }
        return try JSONDecoder().decode(Log.self, from: Data(output.utf8)).runs.flatMap(\.results).map { result in
            let place = try #require(result.locations.first).physicalLocation
            let path = place.artifactLocation.uri.removingPercentEncoding ?? "?"
            return "\(path):\(place.region.startLine):\(place.region.startColumn): \(result.level) [\(result.ruleId)]"
        }
    }

    /// The first line of each case's text is the finding's own.
    private static func junit(_ output: String) throws -> [String] {
        output.matches(of: /<(?:failure|skipped) [^>]*>(\S+:\d+:\d+: (?:error|warning)): .* (\[BD\d{3}\])/)
            .map { "\($0.1) \($0.2)" }
    }

    private static func json(_ output: String) throws -> [String] {
        struct Findings: Decodable { let findings: [Finding] }
        struct Finding: Decodable {
            let code: String
            let severity: String
            let path: String
            let line: Int
            let column: Int
        }
        return try JSONDecoder().decode(Findings.self, from: Data(output.utf8)).findings.map {
            "\($0.path):\($0.line):\($0.column): \($0.severity) [\($0.code)]"
        }
    }
}
