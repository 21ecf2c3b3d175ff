import BackdriveCore

/// The due dates of APs as a calendar (RFC 5545): `feeds/aps.ics`, and `feeds/people/<id>.ics` of the APs that a person owns.
///
/// Each AP is one all-day event on the due date in force, without an end, which makes it one day. Its UID is the address of
/// its page and stays; SEQUENCE counts the slips; a dropped one is cancelled. DTSTAMP is the last day on which something
/// happened to it: with the same content the same bytes.
struct PlanCalendar {
    let report: Report
    let site: SiteAddress

    var files: [OutputFile] {
        let title = report.catalog.settings.title
        let all = OutputFile(
            path: FeedPath.plans, contents: .made { bytes(of: report.catalog.plans.indices, name: title) })
        let people = report.catalog.people
        return [all]
            + people.indices.flatMap { index in
                let name = "\(title) · \(people[index].name.value)"
                let owned = report.catalog.ownership[index].plans
                return ([people[index].id] + people.formerIDs(of: index)).map { id in
                    OutputFile(path: FeedPath.plans(of: id), contents: .made { bytes(of: owned, name: name) })
                }
            }
    }

    private func bytes(of plans: some Sequence<Table<ActionPlan>.Index>, name: String) -> [UInt8] {
        var calendar = CalendarWriter()
        calendar.write("BEGIN", "VCALENDAR")
        calendar.write("VERSION", "2.0")
        calendar.write("PRODID", "-//Backdrive//Backdrive//EN")
        calendar.write("NAME", text: name)
        calendar.write("X-WR-CALNAME", text: name)
        var isEmpty = true
        for plan in plans {
            guard let row = report.planOnDay(plan) else { continue }
            write(row, at: plan, to: &calendar)
            isEmpty = false
        }
        if isEmpty { Self.writeSomething(to: &calendar) }
        calendar.write("END", "VCALENDAR")
        return calendar.bytes
    }

    private func write(_ row: PlanOnDay, at index: Table<ActionPlan>.Index, to calendar: inout CalendarWriter) {
        let (plan, state) = (row.record, row.state)
        let path = plan.pagePath
        let mark = state.state == .done ? "✓ " : ""
        calendar.write("BEGIN", "VEVENT")
        calendar.write("UID", text: site.identity(of: path))
        calendar.write("DTSTAMP", lastEvent(of: index) ?? plan.createdOn.value, "T000000Z")
        calendar.write("DTSTART;VALUE=DATE", state.dueOn)
        calendar.write("SEQUENCE", "\(state.slips.count)")
        calendar.write("STATUS", state.state == .dropped ? "CANCELLED" : "CONFIRMED")
        calendar.write("SUMMARY", text: "\(mark)\(plan.id) \(plan.title.value)")
        calendar.write("DESCRIPTION", text: description(of: plan))
        // Nobody is busy all day because something is due.
        calendar.write("TRANSP", "TRANSPARENT")
        if let address = site.address(of: path) { calendar.write("URL", address) }
        calendar.write("END", "VEVENT")
    }

    private func lastEvent(of plan: Table<ActionPlan>.Index) -> Day? {
        report.catalog.events(of: .plan(plan), by: report.asOf).lazy.filter { $0.void == nil }.map(\.on).max()
    }

    private func description(of plan: AsWritten<ActionPlan>) -> String {
        let owner = report.catalog.people[id: plan.owner.value]?.name.value ?? plan.owner.value
        return [owner, plan.acceptance, plan.dropReason?.value].compactMap(\.self).joined(separator: "\n")
    }

    /// A calendar holds one component at least (§3.6): without an event a time zone, which shows nothing.
    private static func writeSomething(to calendar: inout CalendarWriter) {
        calendar.write("BEGIN", "VTIMEZONE")
        calendar.write("TZID", "UTC")
        calendar.write("BEGIN", "STANDARD")
        calendar.write("DTSTART", "19700101T000000")
        calendar.write("TZOFFSETFROM", "+0000")
        calendar.write("TZOFFSETTO", "+0000")
        calendar.write("END", "STANDARD")
        calendar.write("END", "VTIMEZONE")
    }
}
