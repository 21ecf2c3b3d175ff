import BackdriveCore
@testable import BackdriveData
import Testing

@Suite("The fields of records.json")
struct PublishedFieldsTests {
    @Test("Every kind writes the declared fields, all of them, in their order")
    func order() {
        let catalog = LoopSample.catalog
        let records = PublishedRecords(Report(catalog: catalog, asOf: Sample.asOf))
        for kind in RecordKind.allCases {
            let declared = kind.fields.map(\.name).filter { $0 != "id" && $0 != "aliases" }
            let expected = kind == .cycle ? ["starts_on"] + declared : declared
            for address in records.addresses(of: kind) {
                var json = JSONWriter()
                json.object { records.write(address, to: &$0) }
                #expect(fieldNames(json.finished()) == expected, "\(kind)")
            }
            #expect(!records.addresses(of: kind).isEmpty)
        }
    }

    /// The members of `fields` stand four spaces deep.
    private func fieldNames(_ json: [UInt8]) -> [String] {
        String(decoding: json, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("    \""), let end = line.dropFirst(5).firstIndex(of: "\"") else { return nil }
            return String(line.dropFirst(5)[..<end])
        }
    }
}
