/// Somebody who owns, checks or decides.
package final class Person: Record {
    package static let kind = RecordKind.person

    package let origin: Origin
    package let name: Located<String>
    package let team: String?
    package let role: Located<Role>?
    package let leftOn: Located<Day>?
    package let email: Located<String>?

    package var shownTitle: String? { name.value }
    package func address(at place: Table<Person>.Index) -> RecordAddress { .person(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        name = fields.required("name", .title, "As others write it.")
        team = fields.optional("team", .text, "The team's name.")
        role = fields.optional("role", .choice, "The person's part in the organisation.")
        leftOn = fields.optional("left_on", .plannedDay, "Not active from this day on.")
        email = fields.optional("email", .text, "Never published unless the settings say publish_email.")
        origin = fields.origin(Self.kind, writtenID)
    }

    package enum Role: String, FieldWord { case product, engineering, qa, operations, management, other }
}
