import BackdriveCore
import BackdriveData

/// Findings as a JUnit report, for build servers that show tests: a case for each finding, its class the file.
///
/// Only errors fail, as only they make `check` exit 1; warnings and notes are skipped cases.
enum JUnitPrinter {
    static func text(of findings: [Diagnostic]) -> String {
        let failures = findings.count { $0.severity == .error }
        let counts = "tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="backdrive" \(counts)>
              <testsuite name="backdrive check" \(counts) skipped="\(findings.count - failures)">
            \(findings.isEmpty ? nothingFound : findings.map(testCase).joined())\
              </testsuite>
            </testsuites>

            """
    }

    /// Some servers take a report without a case for a broken one.
    private static let nothingFound = "    <testcase classname=\"content\" name=\"nothing is wrong\"/>\n"

    private static func testCase(_ finding: Diagnostic) -> String {
        let place = "\(finding.location.start.line):\(finding.location.start.column)"
        let element = finding.severity == .error ? "failure" : "skipped"
        return """
                <testcase classname="\(XMLWriter.escaped(finding.location.path))" name="\(finding.code) at \(place)">
                  <\(element) type="\(finding.severity.rawValue)" message="\(XMLWriter.escaped(finding.message))">\
            \(XMLWriter.escaped(details(of: finding)))</\(element)>
                </testcase>

            """
    }

    private static func details(of finding: Diagnostic) -> String {
        let notes = finding.notes.map { ($0.location.map { "\($0.name): " } ?? "") + "note: \($0.message)" }
        return ([finding.line] + notes + finding.helpLine).joined(separator: "\n")
    }
}
