import BackdriveCore

extension Meeting {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let kind = fields.choice("kind", as: Kind.self), let on = fields.day("on"),
            let host = fields.text("host")
        else { return nil }
        self.init(
            origin: origin, title: fields.text("title"), kind: kind, on: on, host: host,
            attendees: fields.texts("attendees"),
            decisions: fields.maps("decisions").compactMap(MeetingDecision.init))
    }
}

extension MeetingDecision {
    fileprivate init?(_ fields: FieldMap) {
        guard let about = fields.text("about"), let text = fields.text("text") else { return nil }
        self.init(about: about, text: text.value, range: fields.range)
    }
}
