internal import BackdriveCore
internal import Mustache

/// All that happened in one month, the newest first.
struct ChangeListPage: Page {
    static let view = View<ChangeListPage>(
        "change-list",
        .object("pager", ChangePager.view) { ChangePager(site: $0.site, list: $0.list) },
        .list("events", ToldEvent.view) { $0.site.told($0.site.history.events(at: $0.list.places)) })

    let site: Site
    let list: ChangeList

    var head: PageHead {
        let month = list.month.name
        return pageHead(
            "changes.list", ["month": month],
            answer: Sentence(words("changes.list.answer", ["n": list.month.places.count, "month": month])),
            parents: [.changes])
    }
}

/// The way to the changes of other months: the years about the list's own, the months of its year, the parts of its month.
struct ChangePager: SitePart {
    let site: Site
    let list: ChangeList

    static let view = View<ChangePager>(
        "change-pager",
        .list("years", RegisterLink.view) { $0.years },
        .list("months", RegisterLink.view) { $0.months },
        .list("parts", RegisterLink.view) { $0.parts })

    private var year: Int { list.month.year }

    private var years: [RegisterLink] {
        let years = Dictionary(grouping: site.history.months, by: \.year)
            .filter { abs($0.key - year) <= RegisterPaging.yearsAside }
        guard years.count > 1 else { return [] }
        return years.sorted { $0.key > $1.key }.map { year, months in
            link(String(year), months.reduce(0) { $0 + $1.places.count }, to: months[0], isCurrent: year == self.year)
        }
    }

    private var months: [RegisterLink] {
        site.history.months.filter { $0.year == year }.map {
            link($0.name, $0.places.count, to: $0, isCurrent: $0 == list.month)
        }
    }

    private var parts: [RegisterLink] {
        let parts = ChangeList.all(of: list.month)
        guard parts.count > 1 else { return [] }
        return parts.map { part in
            RegisterLink(
                label: String(part.part), count: part.places.count, href: report.path(of: .changeList(part)),
                isCurrent: part == list)
        }
    }

    private func link(_ label: String, _ count: Int, to month: EventHistory.Month, isCurrent: Bool) -> RegisterLink {
        RegisterLink(
            label: label, count: count, href: report.path(of: .changeList(ChangeList(month: month, part: 1))),
            isCurrent: isCurrent)
    }
}
