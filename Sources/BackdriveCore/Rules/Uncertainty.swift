/// What records that could not be read as written may say of others: a rule is silent where that could matter
/// (DATA.md §5, "All at once").
struct Uncertainty: Sendable {
    /// The problems that an AP may have been meant to cover.
    private(set) var covered = Suspects<Problem>()
    /// The problems that may have been seen more often: another one may be a duplicate of them.
    private(set) var seen = Suspects<Problem>()
    /// The APs that a meeting may have checked.
    private(set) var checked = Suspects<ActionPlan>()
    /// The sources that a problem may have come from.
    private(set) var heard = Suspects<InformationSource>()

    init(in catalog: Catalog) {
        let unheld = catalog.unheldReferences
        self.init(in: catalog, unheld, MisnamedRecords(in: catalog, unheld))
    }

    /// - Parameter unheld: all references of the catalog to what it does not hold.
    init(in catalog: Catalog, _ unheld: [Catalog.UnheldReference], _ misnamed: MisnamedRecords) {
        for record in catalog.leftOut {
            switch record.kind {
            case .actionPlan: addCover(by: record.words, in: catalog)
            case .problem:
                seen.add(record.words, in: catalog.problems, orAll: record.words.isEmpty)
                heard.add(record.words, in: catalog.sources, orAll: true)
            case .meeting: checked.add(record.words, in: catalog.plans, orAll: record.words.isEmpty)
            case .person, .source, .specialProject, .cycle: break
            }
        }
        for plan in catalog.plans
        where plan.origin.hasFault(in: "problems") || plan.origin.hasFault(in: "special_project") {
            addCover(by: plan.origin.file.words, in: catalog)
        }
        for place in catalog.problems.indices where !catalog.problems[place].origin.faultyFields.isEmpty {
            add(place, in: catalog)
        }
        for meeting in catalog.meetings {
            let isGarbled = meeting.origin.hasGap(in: "checks", at: "ap", "outcome", "void")
            guard isGarbled || meeting.origin.hasFault(in: "on") else { continue }
            checked.add(meeting.origin.file.words, in: catalog.plans, orAll: isGarbled)
        }
        addMeantRecords(in: catalog, unheld, misnamed)
    }

    /// Whether an AP that covers a problem, or was meant to, could not be read as written: then the problem's stage may
    /// be another one.
    func isCoverUncertain(of place: Table<Problem>.Index, in timelines: Timelines) -> Bool {
        let catalog = timelines.catalog
        let project = catalog.problems[place].specialProject
        return covered.contains(place)
            || timelines.problems[place].coverage.contains { catalog.plans[$0.plan].isLifeUncertain }
            || project.map { catalog.specialProjects.index(of: $0.id.value) == nil } ?? false
    }

    /// Adds the records that were meant where an id names none: their numbers lack what that record says of them.
    private mutating func addMeantRecords(
        in catalog: Catalog, _ unheld: [Catalog.UnheldReference], _ misnamed: MisnamedRecords
    ) {
        // Each search is as long as the content: for so many the help says what was meant, too.
        for (reference, file) in unheld.prefix(FindingList.longestKind) {
            guard let kind = reference.field.kind,
                let meant = misnamed.record(meantBy: reference)
                    ?? catalog.help(for: reference.id, in: file, of: [kind])?.meant
            else { continue }
            let ids = Set(meant.split(separator: ", ").map(String.init))
            switch reference.field {
            case .problems, .specialProject: addCover(by: ids, in: catalog)
            case .duplicateOf: seen.add(ids, in: catalog.problems, orAll: false)
            case .source: heard.add(ids, in: catalog.sources, orAll: false)
            case .checkedPlan: checked.add(ids, in: catalog.plans, orAll: false)
            case .owner, .membership, .meeting, .approvedIn, .about: break
            }
        }
    }

    private mutating func addCover(by words: Set<String>, in catalog: Catalog) {
        let projects = words.compactMap(catalog.specialProjects.index(of:))
        let members = projects.flatMap { catalog.problemsBySpecialProject[$0] }
        covered.add(words, in: catalog.problems, and: members, orAll: projects.isEmpty)
    }

    private mutating func add(_ place: Table<Problem>.Index, in catalog: Catalog) {
        let origin = catalog.problems[place].origin
        if ["reported_on", "source"].contains(where: origin.hasFault) {
            heard.add(origin.file.words, in: catalog.sources, orAll: true)
        }
        let isLinkUncertain = origin.hasFault(in: "duplicate_of")
        guard isLinkUncertain || origin.hasGap(in: "occurrences", at: "on", "count", "void") else { return }
        seen.add(origin.file.words, in: catalog.problems, and: [place], orAll: isLinkUncertain)
    }
}

/// The records of one kind of which something unknown may be said.
struct Suspects<Row: Record>: Sendable {
    private var places: Set<Table<Row>.Index> = []
    /// Whether it may be any of them.
    private var areAll = false

    func contains(_ place: Table<Row>.Index) -> Bool { areAll || places.contains(place) }

    /// Adds the records that some words name, and further ones.
    ///
    /// - Parameter orAll: whether it may be any record where the words name none.
    fileprivate mutating func add(
        _ words: Set<String>, in table: Table<Row>, and further: [Table<Row>.Index] = [], orAll: Bool
    ) {
        let named = words.compactMap(table.index(of:))
        places.formUnion(named + further)
        areAll = areAll || (named.isEmpty && orAll)
    }
}

extension Problem {
    /// Whether a value that its stage follows from could not be read.
    var isStageUncertain: Bool {
        origin.hasFault(in: "reported_on") || origin.hasGap(in: "screening", at: "on", "result")
            || origin.hasGap(in: "analysis", at: "on") || origin.hasGap(in: "decisions", at: "on", "outcome", "void")
            || origin.hasGap(in: "duplicate_of", at: "problem", "on")
            || origin.hasGap(in: "special_project", at: "id", "joined_on") || areEpisodesUncertain
    }

    /// Whether a day on which it may have been re-opened could not be read.
    var areEpisodesUncertain: Bool { origin.hasGap(in: "reopened", at: "on", "void") }
}

extension ActionPlan {
    /// Whether a date that its state follows from could not be read.
    var isLifeUncertain: Bool {
        ["created_on", "done_on", "dropped_on"].contains(where: origin.hasFault)
            || origin.hasGap(in: "reopened", at: "on", "was_done_on", "void")
    }
}

extension Catalog {
    /// False where the settings' cycles are unknown, or what a cycle's file adds to them.
    var isCalendarKnown: Bool {
        settings.isCalendarKnown && !leftOut.contains { $0.kind == .cycle }
            && !cycleFiles.contains { $0.origin.hasFault(in: "ends_before") }
    }
}
