import BackdriveCore

/// `data/records.json`: every record, and the ids of those that were left out.
///
/// One record a line, in byte order of the ids.
struct RecordsFile: OfReport {
    static let path = "data/records.json"

    let report: Report
    /// In the order of DATA.md §3, then by id.
    let records: [RecordRun]

    func parts(_ ids: CurrentIDs) -> [ArraySlice<UInt8>] {
        var json = JSONWriter()
        Self.members.write(self, ids, to: &json)
        return json.finishedParts()
    }

    static let members: Members<RecordsFile> =
        .head("backdrive/records/1")
        + Members(RecordKind.allCases.map(records(of:))) + [
            .value("left_out", .list(of: leftOut, .compact), "Records that --keep-going left out, for their errors.") {
                $0.report.catalog.leftOutInOrder
            }
        ]

    private static func records(of kind: RecordKind) -> Member<RecordsFile> {
        let shape = Shape.map(keys: FieldPatterns.id(of: kind), of: .named(kind.recordName))
        return Member(name: kind.collection, shape: shape) { file, _, json in
            json.object { json in
                for run in file.records where run.kind == kind { json.members(run.members) }
            }
        }
    }

    private static let leftOut: Members<LeftOutRecord> = [
        .value("kind", .word) { $0.kind },
        .value("id", .text) { $0.id },
    ]
}

extension RecordKind {
    /// The name of this kind's records in `records.json` and `metrics.json`.
    fileprivate var collection: String { self == .specialProject ? "special_projects" : folder }
}

extension Catalog {
    /// In the order of DATA.md §3, then by id.
    fileprivate var leftOutInOrder: [LeftOutRecord] {
        RecordKind.allCases.flatMap { kind in
            leftOut.filter { $0.kind == kind }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        }
    }
}
