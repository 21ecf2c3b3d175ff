import BackdriveCore

extension Person {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let name = fields.text("name") else { return nil }
        self.init(
            origin: origin, name: name, team: fields.text("team")?.value, role: fields.choice("role"),
            leftOn: fields.day("left_on"), email: fields.text("email"))
    }
}
