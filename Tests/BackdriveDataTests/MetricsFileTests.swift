@testable import BackdriveCore
import BackdriveData
import BackdriveParsing
import RecordLiterals
import Testing

@Suite("metrics.json (METRICS.md §2)")
struct MetricsFileTests {
    @Test("An empty site has every key, null, {} or [] where nothing applies")
    func empty() {
        let catalog = Catalog(settings: Self.settings)
        let text = String(decoding: MetricsFile.bytes(of: Report(catalog: catalog, asOf: day(1))), as: UTF8.self)
        #expect(
            text == """
                {
                  "schema": "backdrive/metrics/1",
                  "as_of": "2026-03-01",
                  "timezone": "Asia/Shanghai",
                  "problems": {},
                  "aps": {},
                  "cycles": [],
                  "weeks": [],
                  "sources": {},
                  "people": {},
                  "special_projects": {},
                  "matrix": {
                    "cells": {},
                    "unrated": 0,
                    "scope": 0,
                    "ranking": []
                  },
                  "high_coverage": null,
                  "ap_lead_days": {
                    "p50": null,
                    "p85": null,
                    "max": null,
                    "n": 0
                  },
                  "ap_cycle_days": {
                    "p50": null,
                    "p85": null,
                    "max": null,
                    "n": 0,
                    "excluded": 0
                  },
                  "problem_lead_days": {
                    "p50": null,
                    "p85": null,
                    "max": null,
                    "n": 0
                  },
                  "effectiveness": {
                    "eliminated": 0,
                    "improved": 0,
                    "unchanged": 0,
                    "worse": 0,
                    "no_baseline": 0,
                    "observing": 0
                  },
                  "recurrence": {
                    "n": 0,
                    "of": 0,
                    "early": 0,
                    "observing": 0
                  },
                  "yield": {
                    "all": {
                      "distinct": 0,
                      "passed": 0,
                      "analysed": 0,
                      "acted": 0,
                      "done": 0,
                      "better": 0
                    },
                    "by_source": {},
                    "by_category": {
                      "system": {
                        "analysed": 0,
                        "acted": 0,
                        "done": 0,
                        "better": 0,
                        "aps": 0,
                        "aps_done": 0
                      },
                      "mechanism": {
                        "analysed": 0,
                        "acted": 0,
                        "done": 0,
                        "better": 0,
                        "aps": 0,
                        "aps_done": 0
                      },
                      "people": {
                        "analysed": 0,
                        "acted": 0,
                        "done": 0,
                        "better": 0,
                        "aps": 0,
                        "aps_done": 0
                      }
                    }
                  }
                }

                """)
    }

    @Test("A site of two problems and two APs is written whole, in the order of the contract")
    func whole() {
        let bytes = MetricsFile.bytes(of: Report(catalog: Self.catalog, asOf: day(31)))
        #expect(String(decoding: bytes, as: UTF8.self) == Self.expected)
    }
}

/// A day of March 2026.
private func day(_ number: Int) -> Day {
    guard let day = Day(year: 2026, month: 3, day: number) else { preconditionFailure("March has 31 days") }
    return day
}

extension MetricsFileTests {
    static let settings = SettingsReader.read(
        file(
            "backdrive.yml",
            """
            title: Two
            timezone: Asia/Shanghai
            cycle: {starts_on: 2026-03-16}
            effectiveness: {window_days: 7}

            """), languages: ["en"]
    ) { _ in .utc }.value.settings

    private static func file(_ path: String, _ text: String = "") -> SourceFile {
        SourceFile(path: path, contentPath: path, bytes: Array(text.utf8))
    }

    private static func problem(_ id: String, impact: Int?, occurrences: [Int] = []) -> Problem {
        Problem(
            id,
            [
                "title": .text(id), "source": "a", "reported_on": .day(day(16)),
                "screening": ["result": "passed", "on": .day(day(16))],
                "analysis": [
                    "on": .day(day(17)), "category": "system", "cause": "design",
                    "frequency": .number(impact.map { _ in 5 }), "impact": .number(impact),
                ],
                "occurrences": .list(occurrences.map { ["on": .day(day($0)), "count": 3] }),
            ])
    }

    private static func plan(_ id: String, for problem: String, started: Int? = nil, done: Int? = nil) -> ActionPlan {
        ActionPlan(
            id,
            [
                "title": .text(id), "owner": "li", "problems": [.text(problem)],
                "status": done == nil ? "open" : "done", "created_on": .day(day(17)),
                "started_on": .day(started.map(day)), "due_on": .day(day(30)), "acceptance": "It works",
                "done_on": .day(done.map(day)),
            ])
    }

    private static let catalog = Catalog(
        settings: settings, people: [Person("li", ["name": "李娜"])],
        sources: [InformationSource("a", ["kind": "other", "title": "A", "owner": "li"])],
        problems: [problem("P-2", impact: nil, occurrences: [16, 25]), problem("P-1", impact: 5)],
        plans: [plan("AP-2", for: "P-2", started: 18, done: 20), plan("AP-1", for: "P-1")],
        specialProjects: [
            SpecialProject(
                "SP-1", ["title": "One way", "owner": "li", "created_on": .day(day(16)), "goal": "One way"])
        ])
}
