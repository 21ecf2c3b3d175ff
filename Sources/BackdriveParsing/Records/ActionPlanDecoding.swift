import BackdriveCore

extension ActionPlan {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let title = fields.text("title"), let owner = fields.text("owner"),
            let status = fields.choice("status", as: Status.self), let createdOn = fields.day("created_on"),
            let dueOn = fields.day("due_on"), let acceptance = fields.text("acceptance")
        else { return nil }
        self.init(
            origin: origin, title: title, owner: owner, problems: fields.texts("problems"),
            specialProject: fields.text("special_project"), type: fields.choice("type"), status: status,
            createdOn: createdOn, approvedIn: fields.text("approved_in"), startedOn: fields.day("started_on"),
            dueOn: dueOn, dueHistory: Log(fields.maps("due_history").compactMap(DueMove.init)),
            acceptance: acceptance.value, doneOn: fields.day("done_on"),
            evidence: fields.texts("evidence").map(\.value), droppedOn: fields.day("dropped_on"),
            dropReason: fields.text("drop_reason"),
            reopened: Log(fields.maps("reopened").compactMap(APReopening.init)),
            checks: Log(fields.maps("checks").compactMap(Check.init)),
            links: fields.maps("links").compactMap(Link.init), tags: fields.texts("tags").map(\.value))
    }
}

extension DueMove {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let from = fields.day("from"), let to = fields.day("to") else { return nil }
        self.init(
            on: on, from: from, to: to, reason: fields.text("reason")?.value, by: fields.text("by"),
            void: fields.text("void")?.value, range: fields.range)
    }
}

extension APReopening {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let wasDoneOn = fields.day("was_done_on") else { return nil }
        self.init(
            on: on, wasDoneOn: wasDoneOn, reason: fields.text("reason")?.value, by: fields.text("by"),
            void: fields.text("void")?.value, range: fields.range)
    }
}

extension Check {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let outcome = fields.choice("outcome", as: Outcome.self) else { return nil }
        self.init(
            on: on, outcome: outcome, by: fields.text("by"), note: fields.text("note")?.value,
            meeting: fields.text("meeting"), void: fields.text("void")?.value, range: fields.range)
    }
}
