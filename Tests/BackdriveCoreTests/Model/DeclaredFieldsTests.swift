@testable import BackdriveCore
import RecordLiterals
import Testing

/// What is told of a record's values by hand is told of every declared field that it concerns.
@Suite("Every declared field")
struct DeclaredFieldsTests {
    @Test("that is a day is told of as an event's, unless it is planned", arguments: RecordKind.allCases)
    func events(_ kind: RecordKind) {
        var days: [Day: String] = [:]
        var expected: Set<String> = []
        let record = record(of: kind) { path, type in
            guard case .day(let meaning) = type else { return Self.value(path, type) }
            let day = Day(number: 20_000 + Int32(days.count))
            days[day] = path
            if meaning == .event { expected.insert(path) }
            return .day(day)
        }
        var found: Set<String> = []
        catalog(of: record).forEachEvent { _, day in found.insert(days[day.value] ?? "") }
        #expect(found == expected)
    }

    @Test("of a log's entry is part of what was said, so that changing it rewrites it", arguments: RecordKind.allCases)
    func logs(_ kind: RecordKind) {
        for log in logs(in: kind.fields) {
            for field in log.fields where field.name != "void" {
                let changed = record(of: kind) { path, type in
                    path == "\(log.path).\(field.name)" ? Self.otherValue(path, type) : Self.value(path, type)
                }
                let (old, new) = (values(of: log.path, in: record(of: kind)), values(of: log.path, in: changed))
                #expect(old != new && old.count == 1 && new.count == 1, "\(log.path).\(field.name)")
            }
        }
    }

    @Test("that names a record is among its references, under its name and of its kind", arguments: RecordKind.allCases)
    func references(_ kind: RecordKind) {
        var expected: [String: FieldType.Reference] = [:]
        let record = record(of: kind) { path, type in
            if case .reference(let named) = type { expected[path] = named }
            return Self.value(path, type)
        }
        var references: [Reference] = []
        record.forEachReference { references.append($0) }
        let found = references.map { ($0.field.rawValue, $0.field.kind.map(FieldType.Reference.kind) ?? .any) }
        #expect(Dictionary(found, uniquingKeysWith: { first, _ in first }) == expected)
        #expect(references.allSatisfy { $0.id.value == $0.field.rawValue })
    }
}

extension DeclaredFieldsTests {
    private typealias Value = (_ path: String, _ type: FieldType) -> FieldLiteral

    /// A record in which every field is given, each list and log with one element; no entry is struck.
    private func record(of kind: RecordKind, _ value: Value = Self.value) -> any Record {
        kind.recordType.init("R-1", literals(of: kind.fields, below: "", value))
    }

    private func literals(of fields: [FieldSchema], below outer: String, _ value: Value) -> [String: FieldLiteral] {
        Dictionary(
            uniqueKeysWithValues: fields.filter { $0.name != "void" }.map {
                ($0.name, literal(of: $0.type, at: outer + $0.name, value))
            })
    }

    private func literal(of type: FieldType, at path: String, _ value: Value) -> FieldLiteral {
        switch type {
        case .map(let fields): .fields(literals(of: fields, below: path + ".", value))
        case .log(let fields): .list([.fields(literals(of: fields, below: path + ".", value))])
        case .list(let element, _): .list([literal(of: element, at: path, value)])
        default: value(path, type)
        }
    }

    /// A text says where it stands.
    private static func value(_ path: String, _ type: FieldType) -> FieldLiteral {
        switch type {
        case .integer(let range): .number(range.lowerBound)
        case .boolean: true
        case .day: "2026-03-03"
        case .choice(let words): .text(words[0])
        default: .text(path)
        }
    }

    private static func otherValue(_ path: String, _ type: FieldType) -> FieldLiteral {
        switch type {
        case .integer(let range): .number(range.lowerBound + 1)
        case .boolean: false
        case .day: "2026-03-04"
        case .choice(let words): .text(words[1])
        default: "other"
        }
    }

    private func logs(in fields: [FieldSchema], below outer: String = "") -> [(path: String, fields: [FieldSchema])] {
        fields.flatMap { field -> [(path: String, fields: [FieldSchema])] in
            let path = outer + field.name
            if case .log(let fields) = field.type { return [(path, fields)] }
            return logs(in: field.type.fieldsInside, below: path + ".")
        }
    }

    private func values(of log: String, in record: any Record) -> [[String?]] {
        catalog(of: record).loggedEntries(of: record, in: log).map(\.values)
    }

    private func catalog(of record: any Record) -> Catalog {
        Catalog(settings: Sample().catalog.settings, records: [record], leftOut: [])
    }
}
