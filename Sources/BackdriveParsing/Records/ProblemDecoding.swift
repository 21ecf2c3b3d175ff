import BackdriveCore

extension Problem {
    convenience init?(_ fields: FieldMap, _ origin: Origin) {
        guard let title = fields.text("title"), let source = fields.text("source"),
            let reportedOn = fields.day("reported_on")
        else { return nil }
        self.init(
            origin: origin, title: title, source: source, reportedOn: reportedOn,
            reportedBy: fields.text("reported_by"), owner: fields.text("owner"),
            screening: fields.map("screening").flatMap(Screening.init),
            analysis: fields.map("analysis").flatMap(Analysis.init),
            decisions: Log(fields.maps("decisions").compactMap(Decision.init)),
            duplicateOf: fields.map("duplicate_of").flatMap(DuplicateLink.init),
            specialProject: fields.map("special_project").flatMap(Membership.init),
            workaround: fields.text("workaround")?.value, andon: fields.boolean("andon") ?? false,
            occurrences: Log(fields.maps("occurrences").compactMap(Occurrence.init)),
            reopened: Log(fields.maps("reopened").compactMap(Reopening.init)),
            verification: fields.map("verification").map(Verification.init),
            links: fields.maps("links").compactMap(Link.init), tags: fields.texts("tags").map(\.value))
    }
}

extension Screening {
    fileprivate init?(_ fields: FieldMap) {
        guard let result = fields.choice("result", as: Result.self), let on = fields.day("on") else { return nil }
        self.init(
            result: result, on: on, by: fields.text("by"), reason: fields.choice("reason"), range: fields.range)
    }
}

extension Analysis {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let category = fields.choice("category", as: Category.self),
            let cause = fields.text("cause")
        else { return nil }
        let secondary = fields.texts("secondary").compactMap { text in
            Category(rawValue: text.value).map { Located($0, text.range) }
        }
        self.init(
            on: on, category: category, cause: cause, secondary: secondary, frequency: fields.integer("frequency"),
            impact: fields.integer("impact"), rootCause: fields.text("root_cause")?.value, range: fields.range)
    }
}

extension Decision {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let outcome = fields.choice("outcome", as: Outcome.self) else { return nil }
        self.init(
            on: on, outcome: outcome, reason: fields.text("reason")?.value, revisitOn: fields.day("revisit_on"),
            by: fields.text("by"), void: fields.text("void")?.value, range: fields.range)
    }
}

extension DuplicateLink {
    fileprivate init?(_ fields: FieldMap) {
        guard let problem = fields.text("problem"), let on = fields.day("on") else { return nil }
        self.init(problem: problem, on: on, range: fields.range)
    }
}

extension Membership {
    fileprivate init?(_ fields: FieldMap) {
        guard let id = fields.text("id"), let joinedOn = fields.day("joined_on") else { return nil }
        self.init(id: id, joinedOn: joinedOn, range: fields.range)
    }
}

extension Occurrence {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on") else { return nil }
        self.init(
            on: on, count: fields.integer("count")?.value ?? 1, ref: fields.text("ref")?.value,
            note: fields.text("note")?.value, by: fields.text("by"), void: fields.text("void")?.value,
            range: fields.range)
    }
}

extension Reopening {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on") else { return nil }
        self.init(
            on: on, by: fields.text("by"), reason: fields.text("reason")?.value, void: fields.text("void")?.value,
            range: fields.range)
    }
}

extension Verification {
    fileprivate init(_ fields: FieldMap) {
        self.init(
            criterion: fields.text("criterion")?.value, windowDays: fields.integer("window_days")?.value,
            results: Log(fields.maps("results").compactMap(VerificationResult.init)), range: fields.range)
    }
}

extension VerificationResult {
    fileprivate init?(_ fields: FieldMap) {
        guard let on = fields.day("on"), let result = fields.choice("result", as: Outcome.self) else { return nil }
        self.init(
            on: on, result: result, by: fields.text("by"), note: fields.text("note")?.value,
            void: fields.text("void")?.value, range: fields.range)
    }
}

extension Link {
    init?(_ fields: FieldMap) {
        guard let title = fields.text("title"), let url = fields.text("url") else { return nil }
        self.init(title: title.value, url: url.value)
    }
}
