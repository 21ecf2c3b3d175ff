import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Reading records")
struct RecordReadingTests {
    private func read(_ text: String, _ kind: RecordKind) -> Checked<(any Record)?> {
        let path = "\(kind.folder)/2026/X-1.md"
        return RecordReader(.withoutSettings).read(
            SourceFile(path: path, contentPath: path, bytes: Array(text.utf8)), as: kind)
    }

    @Test("A problem with every field")
    func problem() throws {
        let text = """
            ---
            id: X-1
            title: "1.10"
            source: req-change
            reported_on: 2026-03-03
            reported_by: wang.lei             # a person
            owner: li.na
            screening: {result: rejected, on: 2026-03-04, by: li.na, reason: one_off}
            analysis:
              on: 2026-03-16
              category: system
              cause: automation.rule
              secondary: [mechanism]
              frequency: 4
              impact: "3"
              root_cause: >
                folded
                text
            decisions:
              - {on: 2026-03-16, outcome: defer, reason: later, revisit_on: 2026-05-01}
              - {on: 2026-03-17, outcome: act, void: mistaken}
            duplicate_of: {problem: P-260210B, on: 2026-04-13}
            special_project: {id: SP-01, joined_on: 2026-03-30}
            workaround: ask the team
            andon: true
            occurrences:
              - {on: 2026-02-27, ref: "TAPD-1010104801125341253"}
              - {on: 2026-02-28, count: 3, by: x, note: y}
            reopened:
            - {on: 2026-05-06, by: li.na, reason: "came back"}
            verification:
              criterion: at most 1 in 4 weeks
              window_days: 14
              results: [{on: 2026-06-01, by: li.na, result: not_effective, note: n}]
            links: [{title: TAPD story, url: "https://tapd.example/1"}]
            tags: [pricing, on, yes]
            aliases: [P-OLD1]
            ---
            The body
            """
        let read = read(text, .problem)
        #expect(read.findings.map(\.summary) == [])
        guard let problem = read.value as? Problem else {
            Issue.record("no problem")
            return
        }
        #expect(problem.id == "X-1")
        #expect(problem.origin.writtenID?.value == "X-1")
        #expect(problem.origin.aliases.map(\.value) == ["P-OLD1"])
        #expect(problem.origin.faultyFields.isEmpty)
        #expect(problem.body.html == Array("<p>The body</p>\n".utf8))
        #expect(problem.title.value == "1.10")
        #expect(problem.reportedBy?.value == "wang.lei")
        #expect(problem.screening?.reason?.value == .oneOff)
        let analysis = try #require(problem.analysis)
        #expect(analysis.rating == Rating(frequency: 4, impact: 3))
        #expect(analysis.secondary.map(\.value) == [.mechanism])
        #expect(analysis.rootCause == "folded text\n")
        #expect(problem.origin.file.text(in: analysis.cause.range) == "automation.rule")
        #expect(problem.decisions.all.map(\.void) == [nil, "mistaken"])
        #expect(problem.decisions.valid.map(\.outcome.value) == [.defer])
        #expect(problem.decisions.valid.first?.revisitOn?.value.description == "2026-05-01")
        #expect(problem.duplicateOf?.problem.value == "P-260210B")
        #expect(problem.specialProject?.joinedOn.value.description == "2026-03-30")
        #expect(problem.andon)
        #expect(problem.occurrences.all.map(\.count) == [1, 3])
        #expect(problem.occurrences.all.map(\.ref) == ["TAPD-1010104801125341253", nil])
        #expect(problem.reopened.valid.map(\.reason) == ["came back"])
        #expect(problem.verification?.windowDays == 14)
        #expect(problem.verification?.results.valid.map(\.result.value) == [.notEffective])
        #expect(problem.links == [Link(title: "TAPD story", url: "https://tapd.example/1")])
        #expect(problem.tags == ["pricing", "on", "yes"])
    }

    @Test("An AP with every field")
    func plan() throws {
        let text = """
            ---
            title: Self-service editor
            owner: zhang.wei
            problems: [P-1, P-2]
            special_project: SP-01
            type: prevent
            status: in_progress
            created_on: 2026-03-16
            approved_in: 2026-03-16-cycle
            started_on: 2026-03-18
            due_on: 2026-04-10
            due_history: [{on: 2026-03-28, from: 2026-03-30, to: 2026-04-10, reason: late, by: zhang.wei}]
            acceptance: Done when done
            evidence: ["https://a.example"]
            reopened: [{on: 2026-04-14, was_done_on: 2026-04-02, reason: r}]
            checks: [{on: 2026-03-20, outcome: at_risk, by: li.na, note: n, meeting: 2026-W12}]
            ---
            """
        let read = read(text, .actionPlan)
        #expect(read.findings.map(\.summary) == [])
        guard let plan = read.value as? ActionPlan else {
            Issue.record("no AP")
            return
        }
        #expect(plan.problems.map(\.value) == ["P-1", "P-2"])
        #expect(plan.type?.value == .prevent)
        #expect(plan.status.value == .inProgress)
        #expect(plan.originalDueOn.description == "2026-03-30")
        #expect(plan.dueHistory.valid.map(\.reason) == ["late"])
        #expect(plan.reopened.valid.map(\.wasDoneOn.value.description) == ["2026-04-02"])
        #expect(plan.checks.valid.map(\.outcome.value) == [.atRisk])
        #expect(plan.checks.valid.map(\.meeting?.value) == ["2026-W12"])
        #expect(plan.evidence == ["https://a.example"])
    }

    @Test("The other kinds, each with all its fields")
    func otherKinds() {
        let texts: [(RecordKind, String)] = [
            (.person, "name: Li Na\nteam: t\nrole: qa\nleft_on: 2026-03-03\nemail: li@na.example\naliases: [ln]"),
            (
                .source,
                """
                kind: escaped_issue
                title: t
                owner: li.na
                cadence_days: 7
                system: TAPD
                url: "https://tapd.example"
                reviews: [{on: 2026-03-03, by: li.na, found: 0, note: n}]
                retired_on: 2026-04-04
                """
            ),
            (
                .specialProject,
                """
                title: t
                owner: li.na
                created_on: 2026-03-03
                goal: g
                due_on: 2026-04-04
                status: dropped
                dropped_on: 2026-03-30
                drop_reason: r
                done_on: 2026-03-29
                """
            ),
            (.cycle, "ends_before: 2026-03-30\nmeeting_on: 2026-03-16\nhost: li.na"),
            (
                .meeting,
                """
                title: t
                kind: weekly
                on: 2026-03-16
                host: Somebody Else
                attendees: [li.na, A Guest]
                decisions: [{about: AP-1, text: move it}]
                """
            ),
        ]
        for (kind, fields) in texts {
            let read = read("---\n\(fields)\n---\n", kind)
            #expect(read.findings.map(\.summary) == [])
            #expect(read.value != nil, "\(kind)")
        }
    }

    @Test("Nothing written, ~ and null are absent, quoted or in lists they are not")
    func absence() {
        let text = Sample.problem("owner:\nworkaround: ~\nreported_by: null\nandon: # nothing\ntags: [\"null\", ~, a]")
        let read = read(text, .problem)
        #expect(read.findings.map(\.summary) == [])
        guard let problem = read.value as? Problem else {
            Issue.record("no problem")
            return
        }
        #expect(problem.owner == nil && problem.workaround == nil && problem.reportedBy == nil && !problem.andon)
        #expect(problem.tags == ["null", "a"])
    }

    @Test("A record with a faulty text is there; faulty fields are named, so that no rule calls them missing")
    func faultyFields() {
        let text = Sample.problem("decisions: [{on: soon, outcome: act}, {on: 2026-03-05, outcome: act}]")
            .replacing("title: Price rule edits need an engineer", with: "title: [a]")
        let read = read(text, .problem)
        guard let problem = read.value as? Problem else {
            Issue.record("no problem")
            return
        }
        #expect(problem.title.value == "")
        #expect(problem.origin.hasFault(in: "title"))
        #expect(problem.origin.hasFault(in: "decisions"))
        #expect(!problem.origin.hasFault(in: "decision"))
        #expect(problem.decisions.all.map(\.on.isKnown) == [false, true])
        #expect(problem.decisions.all.map(\.outcome.value) == [.act, .act])
        #expect(problem.decisions.valid.map(\.on.value.description) == ["2026-03-05"])
    }

    @Test("What a record must have and lacks is unknown, and a day that is unknown never comes")
    func unknownValues() {
        guard
            let problem = read(
                Sample.problem("screening: {result: passed}").replacing("2026-03-03", with: "soon"), .problem
            ).value as? Problem, let plan = read("---\ntitle: x\n---\n", .actionPlan).value as? ActionPlan
        else {
            Issue.record("no record")
            return
        }
        #expect(!problem.reportedOn.isKnown && problem.reportedOn.value > Day.latest)
        #expect(problem.source.isKnown)
        #expect(problem.screening.map { $0.result.isKnown && !$0.on.isKnown } == true)
        #expect(![plan.owner.isKnown, plan.status.isKnown, plan.createdOn.isKnown, plan.dueOn.isKnown].contains(true))
        #expect(plan.origin.faultyFields == ["owner", "status", "created_on", "due_on", "acceptance"])
    }

    @Test("All findings of a file come in its order")
    func order() {
        let read = read("---\nzzz: 1\ntitle: x\nsource: s\nreported_on: soon\nandon: no\n---\n", .problem)
        #expect(read.findings.map(\.code) == [1, 3, 8])
    }
}
