import BackdriveCore

/// Records of one kind, one after the other: their JSON as it stands in `records.json`.
package struct RecordRun: Sendable {
    let kind: RecordKind
    private var json = JSONWriter(membersAtDepth: 2)
    private var places: [(id: String, json: Range<Int>)] = []

    init(_ kind: RecordKind) { self.kind = kind }

    /// - Parameter record: the record's JSON, whole.
    mutating func add(_ id: String, _ record: [UInt8]) {
        json.key(id)
        let start = json.bytes.endIndex
        json.write(raw: record)
        places.append((id, start..<json.bytes.endIndex))
    }

    /// The members of the kind's object, each behind its comma.
    var members: [UInt8] { json.bytes }

    /// The file beside each record's page: one line.
    var files: [OutputFile] {
        let json = json.bytes
        return places.map { place in
            OutputFile(
                path: "\(kind.folder)/\(place.id).json",
                contents: .made { Array(json[place.json]) + [UInt8(ascii: "\n")] })
        }
    }
}
