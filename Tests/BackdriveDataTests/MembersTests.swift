import BackdriveCore
@testable import BackdriveData
import Testing

@Suite("A published value is declared once")
struct MembersTests {
    private struct Visit: Sendable {
        let guest: String
        let on: Day?
        let nights: Int
        let room: Room?
    }

    private struct Room: Sendable {
        let number: Int
        let tags: [String]
    }

    private static let members: Members<Visit> = [
        .value("guest", .text, "Who came.", column: .same) { $0.guest },
        .value("on", .day, column: "came_on") { $0.on },
        .value("nights", .days) { $0.nights },
        .value("room", .object(room), column: .same) { $0.room },
        .value("long", .flag, column: .same) { $0.nights > 7 }.onlyInTable,
    ]

    private static let room: Members<Room> = [
        .value("number", .count, column: .same) { $0.number },
        .value("tags", .texts, column: .same) { $0.tags },
    ]

    private static let visits = [
        Visit(guest: "Li Na", on: Day("2026-03-02"), nights: 9, room: Room(number: 7, tags: ["sea", "quiet"])),
        Visit(guest: "", on: nil, nights: 1, room: nil),
    ]

    private let ids = CurrentIDs(Catalog(settings: MetricsFileTests.settings, records: []))

    @Test("and is written as JSON from there")
    func json() {
        let texts = Self.visits.map { visit in
            var json = JSONWriter(.compact)
            Self.members.write(visit, ids, to: &json)
            return String(decoding: json.finished(), as: UTF8.self)
        }
        #expect(
            texts == [
                #"{"guest":"Li Na","on":"2026-03-02","nights":9,"room":{"number":7,"tags":["sea","quiet"]}}"# + "\n",
                #"{"guest":"","on":null,"nights":1,"room":null}"# + "\n",
            ])
    }

    @Test("and fills the columns of a table from there")
    func table() {
        #expect(
            String(decoding: Self.members.table(of: Self.visits, ids), as: UTF8.self)
                == "\u{FEFF}guest,came_on,room_number,room_tags,long\r\n"
                + "Li Na,2026-03-02,7,\"sea; quiet\",true\r\n,,,,false\r\n")
    }

    @Test("and is described by a schema from there, which says what may be missing")
    func schema() {
        #expect(
            String(decoding: Self.members.shape.schema.tree.bytes, as: UTF8.self) == """
                {
                  "type": "object",
                  "properties": {
                    "guest": {
                      "type": "string",
                      "description": "Who came."
                    },
                    "on": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "format": "date",
                      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
                    },
                    "nights": {
                      "type": "integer",
                      "minimum": 1
                    },
                    "room": {
                      "type": [
                        "object",
                        "null"
                      ],
                      "properties": {
                        "number": {
                          "type": "integer",
                          "minimum": 0
                        },
                        "tags": {
                          "type": "array",
                          "items": {
                            "type": "string"
                          }
                        }
                      },
                      "required": [
                        "number",
                        "tags"
                      ],
                      "additionalProperties": false
                    }
                  },
                  "required": [
                    "guest",
                    "on",
                    "nights",
                    "room"
                  ],
                  "additionalProperties": false
                }

                """)
    }
}
