import BackdriveCore

extension Person: PublishedRecord {
    var heading: String { name.value }

    /// `email` stays `null` unless the settings say `publish_email`.
    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("name", name)
        json.member("team", team)
        json.member("role", word: role)
        json.member("left_on", leftOn)
        json.member("email", catalog.settings.publishEmail ? email : nil)
    }
}

extension InformationSource: PublishedRecord {
    var heading: String { title.value }

    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("kind", word: kind)
        json.member("title", title)
        json.member("owner", catalog.people.ownID(owner))
        json.member("cadence_days", cadenceDays)
        json.member("system", system)
        json.member("url", url)
        json.log("reviews", reviews) { review, json in
            json.member("by", catalog.people.ownID(review.by))
            json.member("found", review.found)
            json.member("note", review.note)
        }
        json.member("retired_on", retiredOn)
    }
}

extension SpecialProject: PublishedRecord {
    var heading: String { title.value }

    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("title", title)
        json.member("owner", catalog.people.ownID(owner))
        json.member("created_on", createdOn)
        json.member("goal", goal)
        json.member("due_on", dueOn)
        json.member("status", status.value.rawValue)
        json.member("done_on", doneOn)
        json.member("dropped_on", droppedOn)
        json.member("drop_reason", dropReason?.value)
    }
}

extension Meeting: PublishedRecord {
    var heading: String { title?.value ?? id }

    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("title", title)
        json.member("kind", word: kind)
        json.member("on", on)
        json.member("host", catalog.people.ownID(host))
        json.list("attendees", attendees.map { catalog.people.ownID($0) })
        json.array("decisions") { json in
            for decision in decisions {
                json.elementObject {
                    $0.member("about", catalog.resolve(decision.about.value).map(catalog.id) ?? decision.about.value)
                    $0.member("text", decision.text)
                }
            }
        }
        json.array("checks") { json in
            for check in checks.all {
                json.elementObject {
                    $0.member("ap", catalog.plans.ownID(check.plan))
                    $0.member("outcome", word: check.outcome)
                    $0.member("by", catalog.people.ownID(check.by))
                    $0.member("note", check.note)
                    $0.member("void", check.void)
                }
            }
        }
    }
}

/// A cycle of the calendar and what its file, where it has one, adds.
struct PublishedCycle: PublishedRecord {
    let id: String
    /// Nil when the calendar does not reach it, once other records were left out.
    let days: Cycle?
    let file: CycleFile?

    var heading: String { id }
    var aliases: [String] { file?.origin.aliases.map(\.value) ?? [] }

    /// `ends_before` is filled in; so is `starts_on`, which no file says.
    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("starts_on", days?.startsOn)
        json.member("ends_before", days?.endsBefore)
        json.member("meeting_on", file?.meetingOn)
        json.member("host", catalog.people.ownID(file?.host))
    }
}
