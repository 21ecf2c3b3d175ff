import BackdriveCore
import Testing

/// What lists and totals promise, on the content of `PropertyTests`.
@Suite("Whatever the content, the lists")
struct ListPropertyTests {
    private func forEachSite(_ body: (Sample, Day, Report) -> Void) {
        for site in PropertyTests.sites { body(site.sample, site.day, site.report) }
    }

    @Test("hold the undecided problems as the words say, the longest waiting first")
    func undecided() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            let waiting = sample.problems.filter { naive.isUndecided($0, day) }.map { problem in
                (since: naive.reopenings(problem, day).last ?? problem.reported, id: problem.id)
            }
            #expect(report.ids(report.undecided) == waiting.sorted { $0 < $1 }.map(\.id), "on \(day)")
            #expect(report.cycles.last.map { $0.problemBalance.closing == waiting.count } ?? true)
        }
    }

    @Test("split the reported problems among their sources")
    func unfiltered() {
        forEachSite { _, _, report in
            let bySource = report.catalog.sources.indices.map { report.unfiltered(of: [$0]) }
            let all = report.unfiltered(of: report.catalog.sources.indices)
            #expect(bySource.joined().sorted() == all.sorted())
            #expect(all.sorted() == report.catalog.problems.indices.filter { report.problems[$0]?.stage == .reported })
            #expect(all.map(report.waitingSince) == all.map(report.waitingSince).sorted())
        }
    }

    @Test("split the open APs by due state, each by due date, and among their owners")
    func openPlans() {
        forEachSite { sample, day, report in
            let open = report.openPlans
            #expect(open.count == NaiveNumbers(sample: sample).openPlans(day))
            #expect(open.count == report.cycles.last?.planBalance.closing ?? open.count)
            #expect(DueState.allCases.flatMap { open[$0] } == open.all)
            let dueDates = open.all.compactMap { report.plans[$0]?.dueOn }
            #expect(dueDates == dueDates.sorted())
            #expect(open.firstDueOn == dueDates.first)
            #expect(open.longestOverdueDays == report.plans.values.compactMap { $0?.daysOverdue }.max())
            let owned = report.catalog.people.indices.map { person in
                OpenPlans(among: report.catalog.ownership[person].plans, in: report).count
            }
            #expect(owned == report.people.values.map { $0?.open ?? 0 })
        }
    }

    @Test("say of every number how much it leaves out of what there is")
    func exclusions() {
        forEachSite { _, day, report in
            let all = report.exclusions
            #expect(all.map(\.reason) == Exclusion.Reason.allCases)
            func total(_ reason: Exclusion.Reason) -> Int? {
                all.first { $0.reason == reason }.map { $0.counted + $0.excluded }
            }
            func counted(_ reason: Exclusion.Reason) -> Int? { all.first { $0.reason == reason }?.counted }
            let problems = report.problems.values.compactMap(\.self)
            #expect(all.allSatisfy { $0.counted >= 0 && $0.excluded >= 0 })
            #expect(total(.beforeFirstCycle) == problems.count && total(.duplicate) == problems.count)
            #expect(total(.unrated) == report.matrix.scope)
            #expect(total(.analysedDuplicate) == problems.count { $0.category != nil })
            #expect(total(.noCategory) == report.plans.values.count { $0 != nil })
            #expect(
                total(.notStarted)
                    == report.plans.values.count { plan in plan?.doneOn.map { day - $0 < 90 } ?? false })
            #expect(counted(.droppedInTime) == report.cycles.reduce(0) { $0 + ($1.commitmentHit?.of ?? 0) })
        }
    }

    @Test("put every undecided problem into the cycle's agenda once, and nothing decided")
    func cycleAgenda() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            let agenda = CycleAgenda(report)
            #expect((agenda.carriedOver + agenda.reported + agenda.reopened).sorted() == report.undecided.sorted())
            let start = report.cycles.last?.cycle.startsOn ?? day + 1
            for problem in sample.problems {
                let since = naive.reopenings(problem, day).last ?? problem.reported
                let isReopened = !naive.reopenings(problem, day).isEmpty
                let isNew = naive.isUndecided(problem, day) && since >= start
                #expect(report.ids(agenda.reported).contains(problem.id) == (isNew && !isReopened))
                #expect(report.ids(agenda.reopened).contains(problem.id) == (isNew && isReopened))
            }
            let sources = agenda.reported.map { report.catalog.problems[$0].source.value }
            #expect(sources == sources.sorted())
            for problem in agenda.verdicts {
                let state = report.problems[problem]
                #expect(state?.effectiveness.map { $0.verdict != .observing } ?? false)
                #expect(state?.stage == .resolved && report.judgement(of: problem) == nil)
            }
            #expect(agenda.deferred.allSatisfy { report.problems[$0]?.stage == .deferred })
            let asked = CycleAgenda.Ask.allCases.flatMap { agenda[$0] }
            #expect(asked.sorted() == (report.undecided + agenda.deferred + agenda.verdicts).sorted())
            #expect(agenda[.filter].allSatisfy { report.problems[$0]?.stage == .reported })
            #expect(agenda[.analyse].allSatisfy { report.problems[$0]?.stage == .queued })
        }
    }

    @Test("put every open AP into the first part of the weekly agenda that fits")
    func weeklyAgenda() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            let agenda = WeeklyAgenda(report)
            let open = sample.plans.filter { naive.state($0, day) == .open }
            #expect(agenda.open == open.count)
            #expect(agenda.worrying == open.count { naive.isWorrying($0, day) })
            #expect(agenda.unchecked == open.count { report.plan($0.id)?.weeksUnchecked ?? 0 >= 2 })
            for week in report.weeks {
                let plans = report.plans(of: week)
                #expect([plans.eligible.count, plans.checked.count] == [week.eligible, week.checked])
            }
            for plan in open {
                let state = report.plan(plan.id)
                let part: WeeklyAgenda.Part =
                    if state?.dueState == .overdue {
                        .overdue
                    } else if naive.isWorrying(plan, day) {
                        .atRisk
                    } else if state?.weeksUnchecked ?? 0 >= 2 {
                        .unchecked
                    } else if state?.dueState == .soon {
                        .soon
                    } else {
                        .other
                    }
                let found = WeeklyAgenda.Part.allCases.filter { report.ids(agenda[$0]).contains(plan.id) }
                #expect(found == [part], "\(plan) on \(day)")
            }
            let done = sample.plans.filter { plan in
                naive.state(plan, day) == .done && naive.ending(plan, day).map { $0 > day - 7 } ?? false
            }
            #expect(Set(report.ids(agenda.done)) == Set(done.map(\.id)))
        }
    }

    @Test("mark each of the last weeks by its last check, and a whole open week without one as unchecked")
    func weekMarks() {
        forEachSite { sample, day, report in
            for index in report.catalog.plans.indices where report.plans[index] != nil {
                let marks = report.weekMarks(of: index, weeks: 8)
                let valid = report.checks(of: index).filter { $0.check.void == nil && $0.on <= day }
                for (place, mark) in marks.enumerated() {
                    let monday = day.monday - 7 * (7 - place)
                    let last = valid.last { $0.on >= monday && $0.on < monday + 7 }
                    switch mark {
                    case .checked(let outcome): #expect(last?.check.outcome.value == outcome)
                    case .unchecked:
                        #expect(last.map(\.on) == nil && monday + 6 <= day)
                        #expect(report.catalog.plans[index].createdOn.value < monday)
                    case .blank: #expect(last.map(\.on) == nil)
                    }
                }
            }
        }
    }

    @Test("compare the worst first, and hold every resolved problem once")
    func verdicts() {
        forEachSite { _, _, report in
            let lists = report.verdicts
            let resolved = report.catalog.problems.indices.filter { report.problems[$0]?.stage.isResolved ?? false }
            #expect((lists.compared + lists.observing + lists[.noBaseline]).sorted() == resolved)
            #expect(Effectiveness.Verdict.allCases.flatMap { lists[$0] }.sorted() == resolved)
            #expect(lists.compared.count == report.effectiveness.judged)
            let effects = lists.compared.compactMap { report.problems[$0]?.effectiveness }
            let worst: [Effectiveness.Verdict] = [.worse, .unchanged, .improved, .eliminated]
            #expect(worst.flatMap { verdict in effects.filter { $0.verdict == verdict } } == effects)
            for verdict in worst {
                let reductions = effects.filter { $0.verdict == verdict }.compactMap(\.reductionPermille)
                #expect(reductions == reductions.sorted())
            }
            let days = lists.observing.compactMap { report.problems[$0]?.effectiveness?.verdictOn }
            #expect(days == days.sorted())
        }
    }

    @Test("let the vital signs be the report's own, today and on every earlier day")
    func vitalSigns() {
        forEachSite { sample, day, report in
            expectSigns(report.vitalSigns(on: day), of: report)
            for (cycle, signs) in zip(report.cycles, report.vitalSigns(ofLastCycles: report.cycles.count)) {
                #expect(signs.openPlans == cycle.planBalance.closing)
                #expect(signs.undecided == cycle.problemBalance.closing)
                #expect(signs.onTime == cycle.onTime)
            }
            if let earlier = report.sameDayOfLastCycle {
                expectSigns(report.vitalSigns(on: earlier), of: sample.report(earlier))
            }
        }
    }

    private func expectSigns(_ signs: VitalSigns, of report: Report) {
        #expect(signs.openPlans == report.openPlans.count)
        #expect(signs.onTime == report.cycles.last?.onTime)
        #expect(signs.undecided == report.undecided.count)
        #expect(signs.highCoverage == report.highCoverage)
        #expect(signs.staleSources == report.sources.values.count { $0?.isStale ?? false })
        #expect(signs.better == Rate(report.effectiveness.better, of: report.effectiveness.judged))
    }

    @Test("find the same day of the last cycle as far into it, or its last day")
    func sameDay() {
        forEachSite { _, day, report in
            guard let running = report.cycles.last?.cycle, let last = report.lastCompleteCycle?.cycle else {
                #expect(report.sameDayOfLastCycle == nil)
                return
            }
            let same = report.sameDayOfLastCycle ?? day
            #expect(last.contains(same))
            #expect(same - last.startsOn == day - running.startsOn || same == last.lastDay)
        }
    }
}

extension NaiveNumbers {
    /// Whether the last check known on day t says at risk, off track or blocked; minutes come after the AP's own log.
    func isWorrying(_ plan: SamplePlan, _ t: Day) -> Bool {
        let own = plan.checks.filter { !$0.isVoid }.map { (on: $0.on, outcome: $0.value) }
        let minutes = sample.meetings.flatMap { meeting in
            meeting.checks.filter { $0.plan == plan.id && !$0.isVoid }.map { (on: meeting.on, outcome: $0.outcome) }
        }
        let last = (own + minutes).enumerated().filter { $0.element.on <= t }
            .max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
        return last.map { $0.element.outcome != .onTrack } ?? false
    }
}

extension Report {
    func ids(_ problems: [Table<Problem>.Index]) -> [String] { problems.map { catalog.problems[$0].id } }
    func ids(_ plans: [Table<ActionPlan>.Index]) -> [String] { plans.map { catalog.plans[$0].id } }
}
