import BackdriveCore
import RecordLiterals

/// A site in which everything happens once: METRICS.md §3, "Flow and balance", with a slip, a re-opened AP, a special
/// project, reviews and a meeting added.
enum LoopSample {
    static var catalog: Catalog {
        Catalog(
            settings: Sample.settings(), people: people, sources: sources, problems: problems, plans: plans,
            specialProjects: [
                SpecialProject(
                    "SP-1",
                    [
                        "title": "One price model", "owner": "wang.lei", "created_on": "2026-03-17",
                        "goal": "One place for prices",
                    ])
            ],
            meetings: [
                Meeting(
                    "2026-W12",
                    [
                        "title": "Weekly 12", "kind": "weekly", "on": "2026-03-18", "host": "li.na",
                        "attendees": ["wang.lei", "A guest"],
                        "decisions": [
                            ["about": "P-1", "text": "Act at once"], ["about": "AP-1", "text": "Zhang helps"],
                        ],
                    ])
            ])
    }

    private static var people: [Person] {
        [("li.na", "Li Na"), ("wang.lei", "Anna Wang"), ("zhao.min", "Zhao Min")].map { id, name in
            Person(id, ["name": .text(name)])
        }
    }

    private static var sources: [InformationSource] {
        [
            InformationSource(
                "changes",
                [
                    "kind": "requirement_change", "title": "Small changes", "owner": "li.na",
                    "url": "javascript:alert(1)",
                    "reviews": [
                        ["on": "2026-04-10", "by": "li.na", "found": 0],
                        ["on": "2026-04-11", "by": "li.na", "found": 7, "void": "typed twice"],
                    ],
                ]),
            InformationSource("walks", ["kind": "walkthrough", "title": "Walkthroughs", "owner": "wang.lei"]),
        ]
    }

    private static var problems: [Problem] {
        [
            problem("P-0", "2026-02-20", "passed", on: "2026-02-21"),
            problem("P-1", "2026-03-03", "passed", on: "2026-03-04", analysed: "2026-03-16", "act", joins: "SP-1"),
            problem("P-2", "2026-03-05", "rejected", on: "2026-03-06"),
            problem("P-3", "2026-03-12", "passed", on: "2026-03-13", analysed: "2026-03-16", "defer", source: "walks"),
            problem("P-4", "2026-03-18", "passed", on: "2026-03-20", analysed: "2026-04-13", "act"),
            problem("P-5", "2026-03-29", nil, on: ""),
            problem("P-6", "2026-03-30", "passed", on: "2026-03-31", duplicateOf: "P-1", since: "2026-04-13"),
        ]
    }

    private static var plans: [ActionPlan] {
        [
            ActionPlan(
                "AP-1",
                [
                    "title": "Editor", "owner": "li.na", "problems": ["P-1"], "special_project": "SP-1",
                    "status": "done", "created_on": "2026-03-16", "due_on": "2026-04-09",
                    "due_history": [
                        ["on": "2026-03-31", "from": "2026-04-06", "to": "2026-04-09", "reason": "holiday"]
                    ],
                    "acceptance": "It works", "done_on": "2026-04-08",
                    "reopened": [["on": "2026-04-02", "was_done_on": "2026-03-27"]],
                ]),
            Sample.plan("AP-2", for: "P-3", created: "2026-03-20", due: "2026-04-10", done: nil),
            Sample.plan("AP-3", for: "P-3", created: "2026-04-01", due: "2026-04-15", done: nil),
        ]
    }

    private static func problem(
        _ id: String, _ reported: String, _ result: String?, on screened: String, analysed: String? = nil,
        _ outcome: String? = nil, source: String = "changes", duplicateOf: String? = nil, since: String = "",
        joins project: String? = nil
    ) -> Problem {
        Problem(
            id,
            [
                "title": "Title of \(id)", "source": .text(source), "reported_on": .text(reported), "owner": "li.na",
                "screening": .fields(
                    result.map {
                        [
                            "result": .text($0), "on": .text(screened),
                            "reason": $0 == "rejected" ? "one_off" : .absent,
                        ]
                    }),
                "analysis": .fields(
                    analysed.map {
                        [
                            "on": .text($0), "category": "mechanism", "cause": "process_gap", "secondary": ["people"],
                        ]
                    }),
                "decisions": .list(outcome.map { [["on": .text(analysed), "outcome": .text($0)]] } ?? []),
                "duplicate_of": .fields(duplicateOf.map { ["problem": .text($0), "on": .text(since)] }),
                "special_project": .fields(project.map { ["id": .text($0), "joined_on": "2026-03-30"] }),
            ])
    }
}
