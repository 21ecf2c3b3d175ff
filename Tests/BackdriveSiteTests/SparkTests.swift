import Testing

@testable import BackdriveSite

@Suite("Sparks")
struct SparkTests {
    private func svg(_ column: Spark.Column) -> String {
        String(decoding: Spark(columns: [column]).svg(label: "C01"), as: UTF8.self).classes
    }

    @Test("Counted is solid, out of is hollow, nothing counted is a tick, nothing measured is hatched")
    func fourCases() {
        #expect(svg(.init(name: "C01", counted: 2, of: 5)) == "hollow solid")
        #expect(svg(.init(name: "C01", counted: 2, of: 2)) == "solid")
        #expect(svg(.init(name: "C01", counted: 0, of: 5)) == "hollow")
        #expect(svg(.init(name: "C01", counted: 0, of: nil)) == "zero")
        #expect(svg(.init(name: "C01", counted: nil)) == "unmeasured")
        #expect(svg(.init(name: "C01", counted: 2, of: 5, isRunning: true)) == "hollow running solid running")
    }
}

extension String {
    /// The classes of the shapes that a drawing has after its axis.
    fileprivate var classes: String {
        matches(of: /<(?:rect|line) class="([a-z ]+)"/).map { String($0.output.1) }.filter { $0 != "axis" }
            .joined(separator: " ")
    }
}
