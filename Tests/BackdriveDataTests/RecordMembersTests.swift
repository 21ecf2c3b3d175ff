import BackdriveCore
@testable import BackdriveData
import Testing

@Suite("The fields of records.json")
struct RecordMembersTests {
    @Test("are the declared ones of each kind, all of them, in their order, down to the entries of logs")
    func declared() throws {
        for kind in RecordKind.allCases {
            let fields = try #require(parts(of: members(of: kind)).first { $0.name == "fields" })
            let declared = kind.fields.filter { $0.name != "id" && $0.name != "aliases" }
            // No file says when its cycle starts.
            let expected = (kind == .cycle ? ["starts_on"] : []) + declared.flatMap { paths(of: $0) }
            #expect(parts(of: fields.shape).flatMap { paths(of: $0) } == expected, "\(kind)")
        }
    }

    private func members(of kind: RecordKind) -> Shape {
        switch kind {
        case .person: PersonRecord.members.shape
        case .source: SourceRecord.members.shape
        case .problem: ProblemRecord.members.shape
        case .actionPlan: PlanRecord.members.shape
        case .specialProject: SpecialProjectRecord.members.shape
        case .cycle: CycleRecord.members.shape
        case .meeting: MeetingRecord.members.shape
        }
    }

    private func parts(of shape: Shape) -> [Shape.Part] {
        switch shape {
        case .value, .map: []
        case .object(let parts): parts
        case .list(let inner), .optional(let inner): parts(of: inner)
        }
    }

    private func paths(of part: Shape.Part) -> [String] {
        [part.name] + parts(of: part.shape).flatMap { paths(of: $0) }.map { "\(part.name).\($0)" }
    }

    private func paths(of field: FieldSchema) -> [String] {
        [field.name] + field.type.fieldsInside.flatMap { paths(of: $0) }.map { "\(field.name).\($0)" }
    }
}
