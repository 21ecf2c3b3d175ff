import BackdriveCore

extension InformationSource {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let kind = fields.choice("kind", as: Kind.self), let title = fields.text("title"),
            let owner = fields.text("owner")
        else { return nil }
        self.init(
            origin: origin, kind: kind, title: title, owner: owner,
            cadenceDays: fields.integer("cadence_days")?.value ?? 14, system: fields.text("system")?.value,
            url: fields.text("url")?.value, reviews: Log(fields.maps("reviews").compactMap(Review.init)),
            retiredOn: fields.day("retired_on"))
    }
}

extension Review {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let found = fields.integer("found") else { return nil }
        self.init(
            on: on, by: fields.text("by"), found: found.value, note: fields.text("note")?.value,
            void: fields.text("void")?.value, range: fields.range)
    }
}
