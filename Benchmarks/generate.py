#!/usr/bin/env python3
"""Writes a valid content folder of any size: the same folder, count and seed give the same bytes.

    generate.py FOLDER COUNT [SEED]

COUNT problems, a third as many action plans, 40 people, five sources, special projects, and the cycles and meetings of
almost three years, and nothing that `backdrive check` would find fault with.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 1, 1)  # A Monday, and the first day of the first cycle.
AS_OF = date(2026, 11, 22)
CYCLE_DAYS = 14
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

SOURCES = [
    ("retrospective", "Retrospectives of large projects", 28),
    ("req-change", "Frequent small requirement changes", 14),
    ("escaped-issue", "Escaped production issues", 14),
    ("interruption", "Interruptions of product and engineering", 14),
    ("walkthrough", "Walkthroughs of the live product", 28),
]
KINDS = {"req-change": "requirement_change", "escaped-issue": "escaped_issue"}
FAMILY = "li wang zhang chen liu yang zhao huang".split()
GIVEN = "na lei wei jing hao".split()
CAUSES = {
    "system": ["automation.capability", "automation.knowledge", "automation.rule", "configurability", "architecture",
               "design"],
    "mechanism": ["process_gap", "division_of_labour", "collaboration_boundary"],
    "people": ["skill", "communication", "management"],
}
SUBJECTS = ["Price rules", "Stock reservations", "Refund approvals", "Coupon budgets", "Supplier contracts",
            "Shipping labels", "Invoice numbers", "Category trees", "Search synonyms", "Payment retries",
            "Warehouse transfers", "Membership tiers", "Tax rates", "Order splits", "Settlement reports"]
FAULTS = ["need an engineer for every change", "drift apart between two systems", "are copied by hand each week",
          "fail in silence at month end", "have no owner across business lines", "time out under promotion load",
          "are documented in chat alone", "reach the shops a day late", "cannot be rolled back",
          "show different numbers to finance and operations"]
REMEDIES = ["Self-service editor", "Nightly reconciliation", "Alert with a run book", "Shared configuration",
            "Approval flow", "Contract test", "Ownership table", "Training for new colleagues", "Retry queue", "Audit log"]
SENTENCES = [
    "The business line asks for a change and waits for the next release, which is four days away on average.",
    "Two teams keep the same table, and neither knows which copy the checkout reads.",
    "During the last promotion the queue grew to **12,000 messages** before anybody noticed.",
    "Operations corrects about thirty entries a day by hand, with `UPDATE` statements from a wiki page.",
    "A customer sees one price in the list and another in the cart until the cache expires.",
    "The dashboard counts cancelled orders, the settlement does not, so both are argued about every month.",
    "There is a workaround, but it depends on one colleague's script and on that colleague being in the office.",
    "New business lines copy the configuration of an old one, mistakes included.",
    "The error message says *unknown state*, which helps neither the shop nor our support.",
    "Rolling back means restoring the table of the night before and replaying the day's orders.",
    "It was reported three times in the issue log, each time closed as a single case.",
    "See <https://wiki.example.com/runbooks/settlement> for the steps that are followed today.",
]
CHINESE_SUBJECTS = ["价格规则", "库存预占", "退款审批", "优惠券预算", "供应商合同", "发票编号", "类目树", "结算报表"]
CHINESE_FAULTS = ["每次修改都需要研发介入", "在两个系统之间不一致", "每周靠人工复制", "月底静默失败", "跨业务线没有负责人", "大促期间超时"]
CHINESE_SENTENCES = [
    "业务方提出修改后要等下一次发布，平均等待四天。",
    "两个团队各自维护同一张表，谁也说不清结算读取的是哪一份。",
    "上次大促期间队列积压到**一万二千条**才有人发现。",
    "运营同学每天手工修正大约三十条数据，步骤写在内部文档里。",
    "用户在列表页和购物车看到的价格不同，直到缓存过期。",
    "问题在线上登记过三次，每次都按个案关闭。",
]
TABLES = [
    ["| week | cases | hours |", "| --- | ---: | ---: |", "| W1 | 14 | 6.5 |", "| W2 | 9 | 4 |", "| W3 | 21 | 11 |"],
    ["| business line | affected | since |", "| :-- | :-: | --- |", "| groceries | yes | March |",
     "| travel | no | - |", "| pharmacy | partly | May |", "| books | yes | June |"],
]


def days(count):
    return timedelta(days=count)


def first_of_next_cycle(day):
    return FIRST_DAY + days(((day - FIRST_DAY).days // CYCLE_DAYS + 1) * CYCLE_DAYS)


def make_id(prefix, number):
    """An id of its own for each number below 32^4: five symbols, scattered, a digit at the end."""
    scattered = number * 368_787 % 32**4
    head = "".join(SYMBOLS[scattered >> shift & 31] for shift in (15, 10, 5, 0))
    return f"{prefix}-{head}{number * 7 % 10}"


class Site:
    def __init__(self, folder, count, seed):
        self.folder, self.count, self.random = Path(folder), count, random.Random(f"{seed}/{count}")
        self.people = [f"{family}.{given}" for given in GIVEN for family in FAMILY]
        self.projects = [f"SP-{number + 1:02}" for number in range(max(1, count // 500))]
        self.problems = []
        self.plans = []
        self.made = set()

    def write(self, path, fields, body=""):
        path = self.folder / path
        if path.parent not in self.made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(path.parent)
        head = "".join(f"{line}\n" for line in fields)
        path.write_text(f"---\n{head}---\n{body}", encoding="utf-8", newline="\n")

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def person(self):
        return self.random.choice(self.people)

    def within(self, first, last):
        """A day from first to last, both included."""
        return first + days(self.random.randint(0, max(0, (last - first).days)))

    def build(self):
        for number in range(self.count):
            self.problems.append(self.make_problem(number))
        self.make_plans()
        for problem in self.problems:
            self.close_problem(problem)
        self.write_settings()
        for problem in self.problems:
            self.write_problem(problem)
        for plan in self.plans:
            self.write_plan(plan)
        self.write_calendar()

    # Problems

    def make_problem(self, number):
        reported = self.within(FIRST_DAY, AS_OF)
        problem = {"id": make_id("P", number), "reported": reported, "plans": [], "occurrences": [], "duplicates": [],
                   "chinese": self.chance(12)}
        self.add_occurrences(problem, reported - days(60), reported + days(3), self.random.randint(1, 4))
        screened = reported + days(self.random.randint(0, 4))
        if screened > AS_OF:
            return problem
        problem["screening"] = screened
        problem["rejected"] = self.chance(15)
        if problem["rejected"]:
            return problem
        earlier = self.random.choice(self.problems) if self.problems and self.chance(4) else None
        if earlier and "duplicate_of" not in earlier and earlier["reported"] <= screened:
            problem["duplicate_of"] = (earlier["id"], screened)
            earlier["duplicates"].append(problem)
            return problem
        analysed = first_of_next_cycle(screened)
        if analysed > AS_OF:
            return problem
        problem["analysis"] = analysed
        problem["category"] = self.random.choices(list(CAUSES), [6, 3, 1])[0]
        if self.chance(8):
            problem["project"] = self.random.choice(self.projects)
        problem["decision"] = self.random.choices(["act", "defer", "decline"], [75, 12, 13])[0]
        return problem

    def add_occurrences(self, problem, first, last, count):
        for _ in range(count):
            problem["occurrences"].append((min(self.within(first, last), AS_OF), self.random.choice([1, 1, 1, 2, 3, 5])))

    def close_problem(self, problem):
        """What follows once the plans that cover the problem are known: occurrences, verdicts, re-openings."""
        plans = problem["plans"]
        if plans:
            start = min(plan["created"] for plan in plans)
            self.add_occurrences(problem, start - days(28), start - days(1), 2)
        ends = [plan["end"] for plan in plans]
        if plans and None not in ends and any(plan["state"] == "done" for plan in plans):
            after = max(ends) + days(30)
            if after <= AS_OF and self.chance(40):
                problem["verified"] = after
            elif after + days(20) <= AS_OF and self.chance(4):
                problem["reopened"] = after + days(20)
            if after <= AS_OF and self.chance(30):
                self.add_occurrences(problem, max(ends) + days(1), after, 1)
        given_up = plans and None not in ends and all(plan["state"] == "dropped" for plan in plans)
        left = problem.get("reopened") or (max(ends) if given_up else None)
        if left:
            problem["declined"] = min(first_of_next_cycle(left), AS_OF)
        problem["occurrences"].sort()

    def frequency(self, problem):
        """A grade that the occurrences of the 90 days up to the analysis, those of duplicates too, do not contradict."""
        last = problem["analysis"]
        logged = [entry for record in (problem, *problem["duplicates"]) for entry in record["occurrences"]]
        seen = sum(count for day, count in logged if last - days(90) < day <= last)
        least, most = {4: 3, 5: 8}, {1: 3}
        return self.random.choice([grade for grade in range(1, 6) if not logged or
                                   least.get(grade, 0) <= seen <= most.get(grade, seen)])

    def write_problem(self, problem):
        pick = self.random
        if problem["chinese"]:
            title = f"{pick.choice(CHINESE_SUBJECTS)}{pick.choice(CHINESE_FAULTS)}"
        else:
            title = f"{pick.choice(SUBJECTS)} {pick.choice(FAULTS)}"
        reported = problem["reported"]
        fields = [f"title: {title}", f"source: {pick.choice(SOURCES)[0]}", f"reported_on: {reported}",
                  f"reported_by: {self.person()}", f"owner: {self.person()}"]
        if "screening" in problem:
            outcome = "rejected" if problem["rejected"] else "passed"
            reason = ", reason: one_off" if problem["rejected"] else ""
            fields.append(f"screening: {{result: {outcome}, on: {problem['screening']}, by: {self.person()}{reason}}}")
        if "analysis" in problem:
            category = problem["category"]
            fields += ["analysis:", f"  on: {problem['analysis']}", f"  category: {category}",
                       f"  cause: {pick.choice(CAUSES[category])}"]
            if "project" in problem:
                fields.append(f"  secondary: [{pick.choice([other for other in CAUSES if other != category])}]")
            fields += [f"  frequency: {self.frequency(problem)}", f"  impact: {pick.randint(1, 5)}",
                       f'  root_cause: "{pick.choice(SENTENCES[1:2] + SENTENCES[5:9])}"']
            decision = problem["decision"]
            more = "" if decision == "act" else ', reason: "other work comes first"'
            more += f", revisit_on: {problem['analysis'] + days(84)}" if decision == "defer" else ""
            fields += ["decisions:", f"  - {{on: {problem['analysis']}, outcome: {decision}{more}}}"]
            if "declined" in problem:
                fields.append(f'  - {{on: {problem["declined"]}, outcome: decline, reason: "what is left is rare"}}')
        if "duplicate_of" in problem:
            fields.append("duplicate_of: {problem: %s, on: %s}" % problem["duplicate_of"])
        if "project" in problem:
            fields.append(f"special_project: {{id: {problem['project']}, joined_on: {problem['analysis']}}}")
        fields.append("occurrences:")
        for number, (day, count) in enumerate(problem["occurrences"]):
            fields.append(f'  - {{on: {day}, count: {count}, ref: "TAPD-{problem["id"][2:]}{number}"}}')
        if "reopened" in problem:
            fields += ["reopened:",
                       f'  - {{on: {problem["reopened"]}, by: {self.person()}, reason: "came back after the promotion"}}']
        if "verified" in problem:
            fields += ["verification:", '  criterion: "at most 1 in 4 weeks"', "  results:",
                       f"    - {{on: {problem['verified']}, by: {self.person()}, result: effective}}"]
        fields.append(f"tags: [{pick.choice(['pricing', 'stock', 'finance', 'support'])}]")
        self.write(f"problems/{reported.year}/{problem['id']}.md", fields, self.body(problem["chinese"]))

    # Action plans

    def make_plans(self):
        actable = [problem for problem in self.problems if problem.get("decision") == "act"]
        actable.sort(key=lambda problem: (problem["analysis"], problem["id"]))
        wanted = self.count // 3 if actable else 0
        for number in range(wanted):
            first, last = number * len(actable) // wanted, (number + 1) * len(actable) // wanted
            covered = actable[first:max(last, first + 1)]
            plan = self.make_plan(make_id("AP", number), covered)
            self.plans.append(plan)
            for problem in covered:
                problem["plans"].append(plan)

    def make_plan(self, name, covered):
        decided = max(problem["analysis"] for problem in covered)
        created = min(decided + days(self.random.randint(0, 3)), AS_OF)
        due = created + days(self.random.randint(14, 60))
        started = created + days(self.random.randint(1, 7))
        end = max(started, due + days(self.random.randint(-12, 14)))
        state = "dropped" if self.chance(6) else "done"
        if end > AS_OF or self.chance(2):
            end, state = None, self.random.choice(["open", "in_progress", "in_progress", "blocked"])
            if started > AS_OF:
                state = "open"
        plan = {"id": name, "problems": covered, "created": created, "due": due, "end": end, "state": state,
                "approved": decided, "started": None if state == "open" else started, "moves": []}
        last_move = (end or AS_OF + days(1)) - days(1)
        if self.chance(25) and (last_move - created).days > 3:
            for day in sorted(self.within(created + days(1), last_move) for _ in range(self.random.randint(1, 2))):
                later = plan["due"] + days(self.random.randint(3, 14))
                plan["moves"].append((day, plan["due"], later))
                plan["due"] = later
        return plan

    def write_plan(self, plan):
        pick = self.random
        created, end, state = plan["created"], plan["end"], plan["state"]
        fields = [f"title: {pick.choice(REMEDIES)} for {pick.choice(SUBJECTS).lower()}", f"owner: {self.person()}",
                  f"problems: [{', '.join(problem['id'] for problem in plan['problems'])}]",
                  f"type: {pick.choice(['prevent', 'prevent', 'detect', 'mitigate'])}", f"status: {state}",
                  f"created_on: {created}", f"approved_in: {plan['approved']}-cycle"]
        if plan["started"]:
            fields.append(f"started_on: {plan['started']}")
        fields.append(f"due_on: {plan['due']}")
        if plan["moves"]:
            fields.append("due_history:")
            for day, old, new in plan["moves"]:
                fields.append(f'  - {{on: {day}, from: {old}, to: {new}, reason: "a supplier was late", by: {self.person()}}}')
        fields.append('acceptance: "A product manager makes the change without a release"')
        if state == "done":
            fields += [f"done_on: {end}", f'evidence: ["https://git.example.com/harbor/{plan["id"]}"]']
        if state == "dropped":
            fields += [f"dropped_on: {end}", 'drop_reason: "the system is retired this year"']
        checks = self.checks(created, end)
        if checks:
            fields.append("checks:")
            for day in checks:
                outcome = pick.choice(["on_track", "on_track", "on_track", "at_risk", "blocked"])
                fields.append(f'  - {{on: {day}, outcome: {outcome}, by: {self.person()}, note: "as discussed"}}')
        self.write(f"aps/{created.year}/{plan['id']}.md", fields, self.body(self.chance(12)))

    def checks(self, created, end):
        """The last eight weekly checks of a plan, the latest of an open one within its last week."""
        last = end or AS_OF
        found = [last - days(7 * week + self.random.randint(0, 5)) for week in range(8)]
        return sorted(day for day in found if day >= created)

    # Everything else

    def write_settings(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "backdrive.yml").write_text(
            f"title: Harbor\ntimezone: Asia/Shanghai\ncycle: {{starts_on: {FIRST_DAY}, length_days: {CYCLE_DAYS}}}\n"
            f"as_of: {AS_OF}\n", encoding="utf-8")
        for person in self.people:
            name = " ".join(part.capitalize() for part in reversed(person.split(".")))
            self.write(f"people/{person}.md", [f"name: {name}", "team: Middle platform", "role: engineering"])
        for source, title, cadence in SOURCES:
            reviews = [AS_OF - days(3 + cadence * number) for number in range((AS_OF - FIRST_DAY).days // cadence)]
            self.write(f"sources/{source}.md", [
                f"kind: {KINDS.get(source, source)}", f"title: {title}", f"owner: {self.person()}",
                f"cadence_days: {cadence}", "reviews:",
                *(f"  - {{on: {day}, by: {self.person()}, found: {self.random.randint(0, 9)}}}" for day in reversed(reviews)),
            ], self.body(False))
        for project in self.projects:
            self.write(f"special-projects/{project}.md", [
                f"title: One table for {self.random.choice(SUBJECTS).lower()}", f"owner: {self.person()}",
                f"created_on: {FIRST_DAY}", 'goal: "Each business line reads the same table"',
            ], self.body(False))

    def write_calendar(self):
        number, year, day = 0, None, FIRST_DAY
        while day <= AS_OF:
            number = number + 1 if day.year == year else 1
            year = day.year
            self.write(f"cycles/{year}-C{number:02}.md", [f"meeting_on: {day}", f"host: {self.person()}"], self.body(False))
            self.write(f"meetings/{day}-cycle.md", [
                f"title: Cycle meeting of {day}", "kind: cycle", f"on: {day}", f"host: {self.person()}",
                f"attendees: [{', '.join(self.random.sample(self.people, 5))}]",
            ], self.body(False))
            for week in (day + days(2), day + days(9)):
                if week <= AS_OF:
                    self.write(f"meetings/{week}-weekly.md", ["kind: weekly", f"on: {week}", f"host: {self.person()}"],
                               self.body(False))
            day += days(CYCLE_DAYS)

    def mention(self):
        records = self.plans if self.plans and self.chance(60) else self.problems
        return self.random.choice(records)["id"] if records else "the register"

    def body(self, chinese):
        """Half a kilobyte to two kilobytes of Markdown."""
        pick, sentences = self.random, CHINESE_SENTENCES if chinese else SENTENCES
        joint = "" if chinese else " "
        headings = ["现象", "影响", "数据"] if chinese else ["What happens", "Whom it hurts", "Evidence"]
        parts = []
        for heading in headings[:pick.randint(1, 3)]:
            parts.append(f"## {heading}")
            parts += [joint.join(pick.sample(sentences, pick.randint(2, 4))) for _ in range(pick.randint(1, 2))]
        if self.chance(60):
            parts.append("\n".join(f"- {sentence}" for sentence in pick.sample(sentences, 3)))
        if self.chance(30):
            parts.append("\n".join(pick.choice(TABLES)))
        if self.chance(20):
            parts.append("- [x] reproduce it\n- [ ] ask finance which number is right\n- [ ] ~~wait for the rewrite~~")
        if self.chance(40):
            parts.append(f"另见 {self.mention()}，{self.mention()}。" if chinese
                         else f"See also {self.mention()} and, for the same cause, {self.mention()}.")
        return "\n" + "\n\n".join(parts) + "\n"


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    Site(sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) == 4 else "1").build()


if __name__ == "__main__":
    main()
