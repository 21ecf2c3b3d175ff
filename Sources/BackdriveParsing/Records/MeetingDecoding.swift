import BackdriveCore

extension Meeting {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let kind = fields.choice("kind", as: Kind.self), let on = fields.day("on"),
            let host = fields.text("host")
        else { return nil }
        self.init(
            origin: origin, title: fields.text("title"), kind: kind, on: on, host: host,
            attendees: fields.texts("attendees"),
            decisions: fields.maps("decisions").compactMap(MeetingDecision.init),
            checks: Log(fields.maps("checks").compactMap { MeetingCheck($0, on: on) }))
    }
}

extension MeetingCheck {
    fileprivate init?(_ fields: FieldMap, on: Located<Day>) {
        guard let plan = fields.text("ap"), let outcome = fields.choice("outcome", as: Check.Outcome.self) else {
            return nil
        }
        self.init(
            on: on, plan: plan, outcome: outcome, by: fields.text("by"), note: fields.text("note")?.value,
            void: fields.text("void")?.value, range: fields.range)
    }
}

extension MeetingDecision {
    fileprivate init?(_ fields: FieldMap) {
        guard let about = fields.text("about"), let text = fields.text("text") else { return nil }
        self.init(about: about, text: text.value, range: fields.range)
    }
}
