internal import BackdriveCore
internal import Mustache

/// Small drawings side by side on one scale, under one finding, with all their numbers as a table.
struct PanelFigure: Sendable {
    /// One of the drawings.
    struct Panel: Sendable {
        var mark: Mark?
        let title: Term
        /// The page of what it is about.
        var href: String?
        var note: String?
        let drawing: Drawing
    }

    /// Unique in its page: the anchor, and the prefix of the ids inside the drawings.
    let id: String
    let title: Term
    let finding: Sentence
    /// How they are drawn, for people who do not see them.
    let description: String
    let panels: [Panel]
    var key: [Figure.KeyEntry] = []
    let table: DataTable

    static let view = View<PanelFigure>(
        "panel-figure",
        .text("id") { $0.id },
        .object("heading", Term.view) { $0.title },
        .text("title") { $0.title.label },
        .markup("finding") { $0.finding.markup(root: "../") },
        .list("panels", panel) { figure in
            figure.panels.enumerated().map { (figure, $0.element, "\(figure.id)-\($0.offset + 1)") }
        },
        .flag("has_key") { !$0.key.isEmpty },
        .list("key", Figure.keyEntry) { $0.key },
        .object("table", DataTable.view) { $0.table })

    private static let panel = View<(figure: PanelFigure, panel: Panel, id: String)>(
        "panel",
        .text("style") { $0.panel.mark?.style },
        .text("symbol") { $0.panel.mark?.shape.character },
        .object("name", Term.view) { $0.panel.title },
        .text("href") { $0.panel.href },
        .text("note") { $0.panel.note },
        .markup("drawing") {
            $0.panel.drawing.svg(id: $0.id, title: $0.panel.title.label, description: $0.figure.description)
        })
}
