@testable import BackdriveCore

/// A site in which everything happens once: METRICS.md §3, "Flow and balance", with a slip, a re-opened AP, a special
/// project, reviews and a meeting added.
enum LoopSample {
    static var catalog: Catalog {
        Catalog(
            settings: Sample.settings(), people: people, sources: sources, problems: problems, plans: plans,
            specialProjects: [
                SpecialProject(
                    origin: Sample.origin(.specialProject, "SP-1"), title: Sample.here("One price model"),
                    owner: Sample.here("wang.lei"), createdOn: Sample.at("2026-03-17"), goal: "One place for prices")
            ],
            meetings: [
                Meeting(
                    origin: Sample.origin(.meeting, "2026-W12"), title: Sample.here("Weekly 12"),
                    kind: Sample.here(.weekly), on: Sample.at("2026-03-18"), host: Sample.here("li.na"),
                    attendees: [Sample.here("wang.lei"), Sample.here("A guest")],
                    decisions: [
                        MeetingDecision(about: Sample.here("P-1"), text: "Act at once", range: .fileStart),
                        MeetingDecision(about: Sample.here("AP-1"), text: "Zhang helps", range: .fileStart),
                    ])
            ])
    }

    private static var people: [Person] {
        [("li.na", "Li Na"), ("wang.lei", "Anna Wang"), ("zhao.min", "Zhao Min")].map { id, name in
            Person(origin: Sample.origin(.person, id), name: Sample.here(name))
        }
    }

    private static var sources: [InformationSource] {
        [
            InformationSource(
                origin: Sample.origin(.source, "changes"), kind: Sample.here(.requirementChange),
                title: Sample.here("Small changes"), owner: Sample.here("li.na"),
                url: "javascript:alert(1)",
                reviews: Log([
                    Review(on: Sample.at("2026-04-10"), by: nil, found: 0, note: nil, void: nil, range: .fileStart),
                    Review(
                        on: Sample.at("2026-04-11"), by: nil, found: 7, note: nil, void: "typed twice",
                        range: .fileStart),
                ])),
            InformationSource(
                origin: Sample.origin(.source, "walks"), kind: Sample.here(.walkthrough),
                title: Sample.here("Walkthroughs"), owner: Sample.here("wang.lei")),
        ]
    }

    private static var problems: [Problem] {
        [
            problem("P-0", "2026-02-20", .passed, on: "2026-02-21"),
            problem("P-1", "2026-03-03", .passed, on: "2026-03-04", analysed: "2026-03-16", .act, joins: "SP-1"),
            problem("P-2", "2026-03-05", .rejected, on: "2026-03-06"),
            problem("P-3", "2026-03-12", .passed, on: "2026-03-13", analysed: "2026-03-16", .defer, source: "walks"),
            problem("P-4", "2026-03-18", .passed, on: "2026-03-20", analysed: "2026-04-13", .act),
            problem("P-5", "2026-03-29", nil, on: ""),
            problem("P-6", "2026-03-30", .passed, on: "2026-03-31", duplicateOf: "P-1", since: "2026-04-13"),
        ]
    }

    private static var plans: [ActionPlan] {
        [
            ActionPlan(
                origin: Sample.origin(.actionPlan, "AP-1"), title: Sample.here("Editor"), owner: Sample.here("li.na"),
                problems: [Sample.here("P-1")], specialProject: Sample.here("SP-1"), status: Sample.here(.done),
                createdOn: Sample.at("2026-03-16"), dueOn: Sample.at("2026-04-09"),
                dueHistory: Log([
                    DueMove(
                        on: Sample.at("2026-03-31"), from: Sample.at("2026-04-06"), to: Sample.at("2026-04-09"),
                        reason: "holiday", by: nil, void: nil, range: .fileStart)
                ]),
                acceptance: "It works", doneOn: Sample.at("2026-04-08"),
                reopened: Log([
                    APReopening(
                        on: Sample.at("2026-04-02"), wasDoneOn: Sample.at("2026-03-27"), reason: nil, by: nil,
                        void: nil, range: .fileStart)
                ])),
            Sample.plan("AP-2", for: "P-3", created: "2026-03-20", due: "2026-04-10", done: nil),
            Sample.plan("AP-3", for: "P-3", created: "2026-04-01", due: "2026-04-15", done: nil),
        ]
    }

    private static func problem(
        _ id: String, _ reported: String, _ result: Screening.Result?, on screened: String, analysed: String? = nil,
        _ outcome: Decision.Outcome? = nil, source: String = "changes", duplicateOf: String? = nil, since: String = "",
        joins project: String? = nil
    ) -> Problem {
        Problem(
            origin: Sample.origin(.problem, id), title: Sample.here("Title of \(id)"), source: Sample.here(source),
            reportedOn: Sample.at(reported), owner: Sample.here("li.na"),
            screening: result.map {
                Screening(
                    result: Sample.here($0), on: Sample.at(screened), by: nil,
                    reason: $0 == .rejected ? Sample.here(.oneOff) : nil, range: .fileStart)
            },
            analysis: analysed.map {
                Analysis(
                    on: Sample.at($0), category: Sample.here(.mechanism), cause: Sample.here("process_gap"),
                    secondary: [Sample.here(.people)], frequency: nil, impact: nil, rootCause: nil, range: .fileStart)
            },
            decisions: Log(
                zip([analysed].compactMap(\.self), [outcome].compactMap(\.self)).map {
                    Decision(
                        on: Sample.at($0), outcome: Sample.here($1), reason: nil, revisitOn: nil, by: nil, void: nil,
                        range: .fileStart)
                }),
            duplicateOf: duplicateOf.map {
                DuplicateLink(problem: Sample.here($0), on: Sample.at(since), range: .fileStart)
            },
            specialProject: project.map {
                Membership(id: Sample.here($0), joinedOn: Sample.at("2026-03-30"), range: .fileStart)
            })
    }
}
