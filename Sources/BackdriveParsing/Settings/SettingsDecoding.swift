import BackdriveCore

extension Settings {
    /// Nil only where a required setting is not there, which the walk has reported.
    init?(_ fields: FieldMap, _ file: SourceFile, _ check: inout SettingsCheck) {
        guard let title = fields.text("title"), let timezone = fields.text("timezone"),
            let cycle = fields.map("cycle"), let startsOn = cycle.day("starts_on")
        else { return nil }
        let effectiveness = fields.map("effectiveness")
        self.init(
            file: file, title: title.value, timezone: timezone.value, cyclesStartOn: startsOn.value,
            cycleLengthDays: cycle.integer("length_days")?.value ?? 14,
            language: fields.text("language")?.value ?? "en",
            baseURL: fields.text("base_url").flatMap { check.webAddress($0, field: "base_url") },
            repository: fields.map("repository").flatMap { check.repository($0) },
            asOf: fields.day("as_of"), isDayKnown: !check.walk.isFaulty("as_of"),
            publishEmail: fields.boolean("publish_email") ?? false,
            ids: fields.choice("ids")?.value ?? .code, dueSoonDays: fields.integer("due_soon_days")?.value ?? 7,
            uncheckedWeeks: fields.integer("unchecked_weeks")?.value ?? 2,
            unfilteredDays: fields.integer("unfiltered_days")?.value ?? 14,
            windowDays: effectiveness?.integer("window_days")?.value ?? 28,
            targetReductionPercent: effectiveness?.integer("target_reduction_percent")?.value ?? 50,
            recurrenceDays: fields.integer("recurrence_days")?.value ?? 90,
            scales: fields.map("scales").map { check.scales($0) } ?? .standard,
            tiers: check.tiers(fields) ?? .standard, tierRanges: fields.texts("tiers").map(\.range),
            extraCauses: fields.map("extra_causes").map { check.extraCauses($0) } ?? [:],
            exemptions: fields.maps("exemptions").compactMap { check.exemption($0) },
            brand: fields.map("brand").map { check.brand($0) }, places: fields.places(inside: ""))
    }
}

extension FieldMap {
    /// Where each value stands, by its dotted name; not inside of lists.
    fileprivate func places(inside path: String) -> [String: SourceRange] {
        var places: [String: SourceRange] = [:]
        for (name, field) in all {
            let dotted = FieldWalk.join(path, name)
            places[dotted] = field.range
            if case .map(let map) = field.value { places.merge(map.places(inside: dotted)) { first, _ in first } }
        }
        return places
    }
}
