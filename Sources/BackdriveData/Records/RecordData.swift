package import BackdriveCore

/// The `<ID>.json` beside a record's page: the record as in `records.json`, and its numbers at the as-of day.
///
/// `state` has the members that `metrics.json` has under the same id; `null` where it has none.
package struct RecordData: Sendable {
    package static let schema = "backdrive/record/1"

    private let report: Report
    private let records: PublishedRecords
    /// The cycles' places in the report, by id.
    private let cycles: [String: Int]

    package init(_ report: Report) {
        self.report = report
        records = PublishedRecords(report)
        cycles = Dictionary(
            report.cycles.enumerated().map { ($1.cycle.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every record, in the order of DATA.md §3, then by id.
    package var addresses: [RecordAddress] { RecordKind.allCases.flatMap { records.addresses(of: $0) } }

    package func file(for address: RecordAddress) -> OutputFile {
        let path = "\(report.catalog.kind(of: address).folder)/\(report.catalog.id(of: address)).json"
        return OutputFile(path: path, contents: .made { bytes(for: address) })
    }

    private func bytes(for address: RecordAddress) -> [UInt8] {
        var json = JSONWriter(reserving: 4096)
        json.object { json in
            json.member("schema", Self.schema)
            json.member("as_of", report.asOf)
            json.member("timezone", report.catalog.settings.timezone)
            records.write(address, to: &json)
            json.key("state")
            write(stateOf: address, to: &json)
        }
        return json.finished()
    }

    private func write(stateOf address: RecordAddress, to json: inout JSONWriter) {
        switch address {
        case .problem(let index):
            json.object(or: report.problems[index]) { MetricsFile.write($0, of: index, in: report, to: &$1) }
        case .plan(let index):
            json.object(or: report.plans[index]) { MetricsFile.write($0, of: index, in: report, to: &$1) }
        case .person(let index): json.object(or: report.people[index]) { MetricsFile.write($0, to: &$1) }
        case .source(let index): json.object(or: report.sources[index]) { MetricsFile.write($0, to: &$1) }
        case .specialProject(let index):
            json.object(or: report.specialProjects[index]) { MetricsFile.write($0, to: &$1) }
        case .cycle(let id):
            json.object(or: cycles[id].map { report.cycles[$0] }) {
                MetricsFile.write($0, sources: report.catalog.sources, to: &$1)
            }
        case .meeting, .leftOut: json.write(raw: "null")
        }
    }
}

extension JSONWriter {
    /// An object of a value's members, or `null`.
    fileprivate mutating func object<Value>(or value: Value?, _ members: (Value, inout JSONWriter) -> Void) {
        guard let value else { return write(raw: "null") }
        object { members(value, &$0) }
    }
}
