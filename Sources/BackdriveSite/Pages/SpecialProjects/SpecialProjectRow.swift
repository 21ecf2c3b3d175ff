internal import BackdriveCore
internal import Mustache

/// A special project in the table of all of them.
struct SpecialProjectRow: SitePart {
    let site: Site
    let project: SpecialProject
    let state: SpecialProjectState

    static let view = View<SpecialProjectRow>(
        "special-project-row",
        .text("id") { $0.project.id },
        .text("title") { $0.project.title.value },
        .text("href") { $0.project.pagePath },
        .text("state") { $0.state.state.rawValue },
        .text("state_label") { $0.words("ap_state.\($0.state.state.rawValue)") },
        .object("owner", PersonName.view) { $0.site.person($0.project.owner.value) },
        .text("due") { $0.project.dueOn?.value },
        .object("problems", CountLink.view) { row in CountLink(row.state.problems, "\(row.project.pagePath)#members") },
        .object("plans", CountLink.view) { row in CountLink(row.state.plans, "\(row.project.pagePath)#aps") },
        .text("progress") { $0.words.progress(of: $0.state) },
        .markup("bar") { $0.state.bar })
}

extension SpecialProjectState {
    /// Its APs without the dropped ones: what is done or is to be done.
    var plansWanted: Int { plans - plansDropped }

    /// The done ones of those that were not dropped, drawn.
    var bar: [UInt8] { ShareBar(count: plansDone, of: plansWanted, style: "solid").svg }
}

extension Words {
    /// `3 of 5`: done APs of those that were not dropped; a dash without any.
    func progress(of state: SpecialProjectState) -> String {
        state.plansWanted == 0
            ? "—" : self("tile.of", ["n": state.plansDone, "of": state.plansWanted])
    }
}
