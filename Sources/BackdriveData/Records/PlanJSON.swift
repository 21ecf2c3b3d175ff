import BackdriveCore

extension ActionPlan: PublishedRecord {
    var heading: String { title.value }

    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("title", title)
        json.member("owner", catalog.people.ownID(owner))
        json.list("problems", problems.map { catalog.problems.ownID($0) })
        json.member("special_project", catalog.specialProjects.ownID(specialProject))
        json.member("type", word: type)
        json.member("status", word: status)
        json.member("created_on", createdOn)
        json.member("approved_in", catalog.meetings.ownID(approvedIn))
        json.member("started_on", startedOn)
        json.member("due_on", dueOn)
        json.log("due_history", dueHistory) { move, json in
            json.member("from", move.from)
            json.member("to", move.to)
            json.member("reason", move.reason)
            json.member("by", catalog.people.ownID(move.by))
        }
        json.member("acceptance", acceptance)
        json.member("done_on", doneOn)
        json.list("evidence", evidence)
        json.member("dropped_on", droppedOn)
        json.member("drop_reason", dropReason?.value)
        json.log("reopened", reopened) { reopening, json in
            json.member("was_done_on", reopening.wasDoneOn)
            json.member("reason", reopening.reason)
            json.member("by", catalog.people.ownID(reopening.by))
        }
        json.log("checks", checks) { check, json in
            json.member("outcome", word: check.outcome)
            json.member("by", catalog.people.ownID(check.by))
            json.member("note", check.note)
            json.member("meeting", catalog.meetings.ownID(check.meeting))
        }
        json.links(links)
        json.list("tags", tags)
    }
}
