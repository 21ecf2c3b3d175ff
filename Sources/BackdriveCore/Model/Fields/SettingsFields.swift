extension Settings: FieldMap {
    /// The fields of `backdrive.yml` (DATA.md §3).
    package init(_ fields: inout Fields) {
        source = fields.source
        title = fields.required("title", .title, "The site's name.")
        timezone = fields.required("timezone", .word, "An IANA name, such as Asia/Shanghai: whose days count.")
        let rhythm: Rhythm = fields.required("cycle", "The working rhythm.")
        cyclesStartOn = rhythm.startsOn
        cycleLengthDays = rhythm.lengthDays
        language = fields.optional(
            "language", .form(.language), else: "en",
            "\(BuiltInLanguage.codes.joined(separator: ", ")), or a language file of the templates; en unless said.")
        baseURL = fields.optional(
            "base_url", .form(.baseAddress), "Where the site is published: makes absolute links possible.")
        repository = fields.map(
            "repository", "Where the content's repository is on the web: for edit and history links.")
        asOf = fields.optional("as_of", .day, "Pins the day of the numbers: for demos.")
        publishEmail = fields.optional(
            "publish_email", .boolean, else: false, "Whether people's addresses are shown; false unless said.")
        ids = fields.optional("ids", .choice, else: .code, "How new ids are made; code unless said.")
        dueSoonDays = fields.optional(
            "due_soon_days", .span(from: 0), else: 7,
            "An open AP due within so many days is due soon; 7 unless said.")
        uncheckedWeeks = fields.optional(
            "unchecked_weeks", .span(from: 1), else: 2,
            "An open AP is worth a warning after so many weeks without check; 2 unless said.")
        unfilteredDays = fields.optional(
            "unfiltered_days", .span(from: 1), else: 14,
            "An unfiltered problem is worth a warning after so many days; 14 unless said.")
        let goal: Goal = fields.map("effectiveness", "When a problem counts as improved.") ?? .empty
        windowDays = goal.windowDays
        targetReductionPercent = goal.targetReductionPercent
        recurrenceDays = fields.optional(
            "recurrence_days", .span(from: 1), else: 90,
            "A solved problem that is seen again within so many days came back; 90 unless said.")
        scales = fields.map("scales", inside: 62, "What the grades mean here.") ?? .standard
        let tiers = fields.five(
            "tiers", of: .form(.tierRow), inside: 62,
            "Five rows of five letters: impact 5 to 1, in each frequency 1 to 5.")
        self.tiers = TierTable(letters: tiers.map(\.value)) ?? .standard
        tierRanges = tiers.map(\.range)
        let causes: ExtraCauses = fields.map("extra_causes", inside: 62, "Further causes of the categories.") ?? .empty
        extraCauses = causes.new
        repeatedCauses = causes.repeated
        exemptions = fields.parts("exemptions", inside: 62, "Rules that some records may break for a time.")
        brand = fields.map("brand", inside: 62, "Whose site it is.")
    }
}

private struct Rhythm: FieldMap {
    let startsOn: Day
    let lengthDays: Int

    init(_ fields: inout Fields) {
        startsOn = fields.required("starts_on", .plannedDay, "The first day of the first cycle.")
        lengthDays = fields.optional("length_days", .integer(7...366), else: 14, "14 unless said.")
    }
}

private struct Goal: FieldMap {
    let windowDays: Int
    let targetReductionPercent: Int

    init(_ fields: inout Fields) {
        windowDays = fields.optional(
            "window_days", .span(from: 1), else: 28, "Days compared before and after; 28 unless said.")
        targetReductionPercent = fields.optional(
            "target_reduction_percent", .integer(1...100), else: 50, "50 unless said.")
    }
}

private struct ExtraCauses: FieldMap {
    private(set) var new: [Category: [String]] = [:]
    /// Causes that their own or another category has already.
    private(set) var repeated: [(cause: Located<String>, home: Category)] = []

    init(_ fields: inout Fields) {
        var homes: [String: Category] = [:]
        for category in Category.allCases {
            for cause in category.causes { homes[cause] = category }
        }
        for category in Category.allCases {
            let causes = fields.list(
                category.rawValue, of: .form(.causeName), doubles: .refused,
                "Causes of the category \(category.rawValue).")
            for cause in causes {
                if let home = homes[cause.value] {
                    repeated.append((cause, home))
                } else {
                    homes[cause.value] = category
                    new[category, default: []].append(cause.value)
                }
            }
        }
    }
}

extension Repository: FieldMap {
    package init(_ fields: inout Fields) {
        url = fields.required("url", .form(.repositoryAddress), "Its http or https address.")
        branch = fields.required("branch", .form(.branch), "The branch that is edited.")
        path = fields.optional("path", .form(.folder), else: "", "The content folder's path in it.")
        editPattern = fields.optional(
            "edit", .form(.addressPattern),
            "Where a file is edited, with {branch} and {path}; for hosts unlike GitHub and GitLab.")
        historyPattern = fields.optional(
            "history", .form(.addressPattern), "Where a file's history is read, with {branch} and {path}.")
    }
}

extension Grade: FieldMap {
    package init(_ fields: inout Fields) {
        label = fields.required("label", .title, "The grade's name.")
        anchor = fields.required("anchor", .text, "A fact that one can see.")
    }
}

extension Brand: FieldMap {
    package init(_ fields: inout Fields) {
        name = fields.optional("name", .title, "Shown beside the site's name.")
        logo = fields.optional("logo", .form(.file), "An image's path in the content folder.")
        accent = fields.optional("accent", .form(.colour), "A colour as #rrggbb.")
    }
}
