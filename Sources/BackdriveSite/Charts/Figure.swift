internal import BackdriveCore
internal import Mustache

/// A drawing with everything that makes it readable for everybody: a title, the finding as its caption, a key, and the
/// drawn numbers as a table (PRODUCT.md §4, "Charts").
struct Figure: Sendable {
    /// Unique in its page: the prefix of the ids inside the drawing.
    let id: String
    let title: String
    /// What the numbers drawn are.
    let means: Definition
    /// What the drawing shows, in one sentence.
    let finding: Sentence
    /// How it is drawn, for people who do not see it.
    let description: String
    let drawing: Drawing
    /// The same for a narrow page; nil where the one drawing scrolls there.
    let narrow: Drawing?
    let key: [KeyEntry]
    let table: DataTable
    /// What leads from the page to the site's root.
    var root = "../"

    /// A series by its mark and name.
    typealias KeyEntry = (mark: Mark, label: String)

    /// With the title and the description that the words have under `key`; its `id` unless it has another one.
    init(
        _ key: String, id: String? = nil, _ words: Words, means: Definition, finding: Sentence, drawing: Drawing,
        narrow: Drawing? = nil, key entries: [KeyEntry] = [], table: DataTable
    ) {
        self.id = id ?? String(key.map { $0 == "_" ? "-" : $0 })
        title = words("\(key).title")
        self.means = means
        self.finding = finding
        description = words("\(key).description")
        self.drawing = drawing
        self.narrow = narrow
        self.key = entries
        self.table = table
    }

    static let view = View<Figure>(
        "figure",
        .text("id") { $0.id },
        .text("title") { $0.title },
        .object("heading", Term.view) { Term($0.title, $0.means) },
        .markup("finding") { $0.finding.markup(root: $0.root) },
        .markup("drawing") { $0.svg },
        .flag("scrolls") { $0.narrow == nil },
        .flag("has_key") { !$0.key.isEmpty },
        .list("key", keyEntry) { $0.key },
        .object("table", DataTable.view) { $0.table })

    static let keyEntry = View<KeyEntry>(
        "figure-key", .markup("symbol") { $0.mark.swatch }, .text("label") { $0.label })

    private var svg: [UInt8] {
        guard let narrow else { return drawing.svg(id: id, title: title, description: description) }
        return drawing.svg(id: id, title: title, description: description, style: "chart only-wide")
            + narrow.svg(id: "\(id)-narrow", title: title, description: description, style: "chart only-narrow")
    }
}

/// The numbers of a drawing: the first column names the rows.
struct DataTable: Sendable {
    let head: [Term]
    let rows: [[String]]
    /// The row of the cycle that is still running.
    var runningRow: Int?

    static let view = View<DataTable>(
        "data-table", .list("head", Term.view) { $0.head }, .list("rows", row) { $0.numberedRows })

    private var numberedRows: [(cells: [String], isRunning: Bool)] {
        rows.enumerated().map { ($0.element, $0.offset == runningRow) }
    }

    private static let row = View<(cells: [String], isRunning: Bool)>(
        "data-table-row",
        .text("name") { $0.cells.first }, .texts("cells") { Array($0.cells.dropFirst()) },
        .flag("is_running") { $0.isRunning })
}

/// The inside of an `<svg>` and its size in user units.
struct Drawing: Sendable {
    let width: Double
    let height: Double
    let content: Markup
    /// Whether marks lead somewhere: what is one image for those who do not see it hides its links from them.
    var hasLinks = false

    func svg(id: String, title: String, description: String, style: Attribute = "chart") -> [UInt8] {
        var svg = Markup(reserving: content.bytes.count + 1000)
        svg.add("<svg class=\"", style)
        svg.add("\" width=\"", width)
        svg.add("\" height=\"", height)
        svg.add("\" viewBox=\"0 0 ", width)
        svg.add(" ", height)
        svg.add(hasLinks ? "\" role=\"group\" aria-labelledby=\"" : "\" role=\"img\" aria-labelledby=\"", id)
        svg.add("-title ", id)
        svg.add("-description\"><title id=\"", id)
        svg.add("-title\">", title)
        svg.add("</title><desc id=\"", id)
        svg.add("-description\">", description)
        svg.add("</desc>")
        svg.safe(content.bytes)
        svg.add("</svg>")
        return svg.bytes
    }
}
