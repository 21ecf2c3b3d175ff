package import BackdriveCore

/// `data/records.json`: every record with all its fields, and the ids of those that were left out.
///
/// One record a line, in byte order of the ids. `fields` are the fields of DATA.md §3 in its order, all of them: `null`
/// or `[]` where the file says nothing, defaults filled in, references by the record's own id, logs with their struck
/// entries. What became of the records at the as-of day stands in `metrics.json` under the same ids.
package enum RecordsFile {
    package static let path = "data/records.json"
    package static let schema = "backdrive/records/1"

    package static func bytes(of report: Report) -> [UInt8] {
        let records = PublishedRecords(report)
        var json = JSONWriter()
        json.object { json in
            json.member("schema", schema)
            json.member("as_of", report.asOf)
            json.member("timezone", report.catalog.settings.timezone)
            for kind in RecordKind.allCases {
                json.object(kind.collection) { json in
                    for address in records.addresses(of: kind) {
                        json.key(report.catalog.id(of: address))
                        json.compact { json in json.object { records.write(address, to: &$0) } }
                    }
                }
            }
            json.array("left_out") { json in
                for record in report.catalog.leftOutInOrder {
                    json.element()
                    json.compact { json in
                        json.object {
                            $0.member("kind", record.kind.rawValue)
                            $0.member("id", record.id)
                        }
                    }
                }
            }
        }
        return json.finished()
    }
}

extension RecordKind {
    /// The name of this kind's records in `records.json` and `metrics.json`.
    var collection: String { self == .specialProject ? "special_projects" : folder }
}

extension Catalog {
    /// In the order of DATA.md §3, then by id.
    fileprivate var leftOutInOrder: [LeftOutRecord] {
        RecordKind.allCases.flatMap { kind in
            leftOut.filter { $0.kind == kind }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        }
    }
}
