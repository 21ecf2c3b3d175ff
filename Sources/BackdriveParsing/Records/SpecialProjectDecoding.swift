import BackdriveCore

extension SpecialProject {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let title = fields.text("title"), let owner = fields.text("owner"),
            let createdOn = fields.day("created_on"), let goal = fields.text("goal")
        else { return nil }
        self.init(
            origin: origin, title: title, owner: owner, createdOn: createdOn, goal: goal.value,
            dueOn: fields.day("due_on"), status: fields.choice("status"), doneOn: fields.day("done_on"),
            droppedOn: fields.day("dropped_on"), dropReason: fields.text("drop_reason"))
    }
}
