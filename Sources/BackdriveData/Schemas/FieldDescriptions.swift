/// What each field says, in one sentence: shown by editors that read the schemas.
enum FieldDescriptions {
    /// Of the field at a dotted path in a record, as `backdrive schema` names records; what kinds share stands once.
    static func text(of path: String, in record: String) -> String? {
        texts[record]?[path] ?? shared[path] ?? shared[path.split(separator: ".").last.map(String.init) ?? path]
    }

    private static let texts: [String: [String: String]] = [
        "problem": problem, "ap": plan, "special-project": project, "person": person, "source": source,
        "cycle": cycle, "meeting": meeting, "settings": settings,
    ]

    private static let shared: [String: String] = [
        "id": "The file's name without .md; needed nowhere.",
        "aliases": "Former ids; their pages lead here.",
        "title": "One line of at most 200 characters.",
        "on": "The day it happened.",
        "by": "A person's id or a name.",
        "note": "A remark.",
        "reason": "Why.",
        "void": "Why the entry is struck: it stays visible and counts nowhere.",
        "links": "Places outside the content.",
        "links.url": "An http, https or mailto address.",
        "tags": "Words to find it by.",
        "due_on": "The day it is due.",
        "done_on": "The day it was done; asked for when done.",
        "dropped_on": "The day it was given up; asked for when dropped.",
        "drop_reason": "Why it was given up; asked for when dropped.",
        "created_on": "The day it was agreed.",
    ]

    private static let problem = [
        "source": "The id of the information source it came from.",
        "reported_on": "The day it was reported.",
        "reported_by": "A person's id or a name.",
        "owner": "The id of the person accountable for the problem being understood.",
        "screening": "The source owner's first filter, given once.",
        "screening.result": "Passed on to the cycle meeting, or rejected.",
        "screening.reason": "Why it was rejected; asked for then.",
        "analysis": "What the cycle meeting found.",
        "analysis.category": "The kind of cause.",
        "analysis.cause": "A cause of its category, built in or of the settings' extra_causes.",
        "analysis.secondary": "Further categories, without the first: the problem crosses categories.",
        "analysis.frequency": "How often it hits, 1 to 5; with impact or not at all.",
        "analysis.impact": "How hard it hits, 1 to 5; with frequency or not at all.",
        "analysis.root_cause": "The cause in words.",
        "decisions": "What meetings decided about it, oldest first; append-only.",
        "decisions.outcome": "Act, look at it again later, or live with it.",
        "decisions.reason": "Why; asked for with defer and decline.",
        "decisions.revisit_on": "The day to look at it again; asked for with defer.",
        "duplicate_of": "The problem that this one is the same as.",
        "duplicate_of.problem": "The other problem's id: the root, not another duplicate.",
        "special_project": "The one special project it belongs to.",
        "special_project.id": "The special project's id.",
        "special_project.joined_on": "The day it joined.",
        "workaround": "What helps until it is solved.",
        "andon": "At the top of the weekly page while it is open and has no live AP.",
        "occurrences": "When it was seen to happen; append-only.",
        "occurrences.count": "How often on that day; 1 unless said.",
        "occurrences.ref": "The key in the system it was seen in; an import knows it by this.",
        "reopened": "The days on which the solved problem came back; append-only.",
        "verification": "Whether it went away.",
        "verification.criterion": "What would show that it went away.",
        "verification.window_days": "Days compared before and after; the settings' window unless said.",
        "verification.results": "People's judgements; append-only.",
        "verification.results.result": "Whether it went away.",
    ]

    private static let plan = [
        "owner": "The id of the one person who answers for it.",
        "problems": "The ids of the problems it solves, the main one first; at least one, unless special_project.",
        "special_project": "The id of the special project whose problems it solves.",
        "type": "Whether it keeps the problem from happening, shows it early, or softens it.",
        "status": "How it stands; the dates must agree.",
        "approved_in": "The id of the meeting that agreed to it.",
        "started_on": "The day work began; asked for when in progress.",
        "due_history": "Each move of the due date; append-only.",
        "due_history.on": "The day it was moved.",
        "due_history.from": "The due date before.",
        "due_history.to": "The due date from then on.",
        "acceptance": "How one will see that it is done.",
        "evidence": "What shows that it is done: addresses or text.",
        "reopened": "Completions that were undone; append-only.",
        "reopened.was_done_on": "The day of the completion that was undone.",
        "checks": "The weekly meetings' looks at it; append-only.",
        "checks.outcome": "How it looked on that day.",
        "checks.meeting": "The id of the meeting.",
    ]

    private static let project = [
        "owner": "The id of the person who answers for it.",
        "goal": "What will be so when it is done.",
        "status": "How it stands; open unless said.",
    ]

    private static let person = [
        "name": "As others write it.",
        "team": "The team's name.",
        "role": "The person's part in the organisation.",
        "left_on": "Not active from this day on.",
        "email": "Never published unless the settings say publish_email.",
    ]

    private static let source = [
        "kind": "How its problems come up.",
        "owner": "The id of the person who keeps it fresh and does the first filter.",
        "cadence_days": "How often it should be looked through, in days; 14 unless said.",
        "system": "The tool it is kept in.",
        "url": "Its http or https address.",
        "reviews": "When it was looked through, also when nothing was found; append-only.",
        "reviews.found": "How many problems were found.",
        "retired_on": "Not in use from this day on.",
    ]

    private static let cycle = [
        "ends_before": "Stretches or shortens the cycle: the first day of the next one.",
        "meeting_on": "The day of its meeting.",
        "host": "A person's id or a name.",
    ]

    private static let meeting = [
        "kind": "Which meeting it is.",
        "on": "The day it took place.",
        "host": "A person's id or a name.",
        "attendees": "People's ids or names.",
        "decisions": "What was decided about which record.",
        "decisions.about": "The id of any record.",
        "decisions.text": "What was decided.",
        "checks": "The weekly check of APs on the meeting's day, each AP once; append-only.",
        "checks.ap": "The id of the AP.",
        "checks.outcome": "How it looked on that day.",
    ]

    private static let settings = [
        "title": "The site's name.",
        "timezone": "An IANA name, such as Asia/Shanghai: whose days count.",
        "cycle": "The working rhythm.",
        "cycle.starts_on": "The first day of the first cycle.",
        "cycle.length_days": "14 unless said.",
        "language": "en, zh-CN, or a language file of the templates; en unless said.",
        "base_url": "Where the site is published: makes absolute links possible.",
        "repository": "Where the content's repository is on the web: for edit and history links.",
        "repository.url": "Its http or https address.",
        "repository.branch": "The branch that is edited.",
        "repository.path": "The content folder's path in it.",
        "repository.edit": "Where a file is edited, with {branch} and {path}; for hosts unlike GitHub and GitLab.",
        "repository.history": "Where a file's history is read, with {branch} and {path}.",
        "as_of": "Pins the day of the numbers: for demos.",
        "publish_email": "Whether people's addresses are shown; false unless said.",
        "ids": "How new ids are made; code unless said.",
        "due_soon_days": "An open AP due within so many days is due soon; 7 unless said.",
        "unchecked_weeks": "An open AP is worth a warning after so many weeks without check; 2 unless said.",
        "unfiltered_days": "An unfiltered problem is worth a warning after so many days; 14 unless said.",
        "effectiveness": "When a problem counts as improved.",
        "effectiveness.window_days": "Days compared before and after; 28 unless said.",
        "effectiveness.target_reduction_percent": "50 unless said.",
        "recurrence_days": "A solved problem that is seen again within so many days came back; 90 unless said.",
        "scales": "What the grades mean here.",
        "scales.frequency": "Five grades, from 1 to 5.",
        "scales.frequency.label": "The grade's name.",
        "scales.frequency.anchor": "A fact that one can see.",
        "scales.impact": "Five grades, from 1 to 5.",
        "scales.impact.label": "The grade's name.",
        "scales.impact.anchor": "A fact that one can see.",
        "tiers": "Five rows of five letters: impact 5 to 1, in each frequency 1 to 5.",
        "extra_causes": "Further causes of the categories.",
        "extra_causes.system": "Causes of the category system.",
        "extra_causes.mechanism": "Causes of the category mechanism.",
        "extra_causes.people": "Causes of the category people.",
        "exemptions": "Rules that some records may break for a time.",
        "exemptions.code": "The rule's code; any but BD005, BD007, BD009 and BD062.",
        "exemptions.ids": "The records' ids.",
        "exemptions.until": "The last day it holds.",
        "brand": "Whose site it is.",
        "brand.name": "Shown beside the site's name.",
        "brand.logo": "An image's path in the content folder.",
        "brand.accent": "A colour as #rrggbb.",
    ]
}
