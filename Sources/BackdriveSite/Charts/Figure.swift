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
    let finding: String
    /// How it is drawn, for people who do not see it.
    let description: String
    let drawing: Drawing
    let key: [KeyEntry]
    let table: DataTable

    /// A series by its mark and name.
    typealias KeyEntry = (mark: Mark, label: String)

    /// With the title and the description that the words have under `key`; its `id` unless it has another one.
    init(
        _ key: String, id: String? = nil, _ words: Words, means: Definition, finding: String, drawing: Drawing,
        key entries: [KeyEntry] = [], table: DataTable
    ) {
        self.id = id ?? String(key.map { $0 == "_" ? "-" : $0 })
        title = words("\(key).title")
        self.means = means
        self.finding = finding
        description = words("\(key).description")
        self.drawing = drawing
        self.key = entries
        self.table = table
    }

    static let view = View<Figure>(
        "figure",
        [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .object("heading", Term.view) { Term($0.title, $0.means) },
            .text("finding") { $0.finding },
            .markup("drawing") { $0.drawing.svg(id: $0.id, title: $0.title, description: $0.description) },
            .list("key", keyEntry) { $0.key },
            .object("table", DataTable.view) { $0.table },
        ])

    private static let keyEntry = View<KeyEntry>(
        "figure-key",
        [.text("style") { $0.mark.style }, .text("symbol") { $0.mark.shape.character }, .text("label") { $0.label }])
}

/// The numbers of a drawing: the first column names the rows.
struct DataTable: Sendable {
    let head: [Term]
    let rows: [[String]]

    static let view = View<DataTable>(
        "data-table", [.list("head", Term.view) { $0.head }, .list("rows", row) { $0.rows }])

    private static let row = View<[String]>(
        "data-table-row", [.text("name") { $0.first }, .texts("cells") { Array($0.dropFirst()) }])
}

/// The inside of an `<svg>` and its size in user units.
struct Drawing: Sendable {
    let width: Double
    let height: Double
    let content: Markup

    func svg(id: String, title: String, description: String) -> [UInt8] {
        var svg = Markup(reserving: content.bytes.count + 400)
        svg.open(
            "svg",
            [
                "class": "chart", "width": .init(width), "height": .init(height),
                "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-description",
            ])
        svg.element("title", ["id": "\(id)-title"], text: title)
        svg.element("desc", ["id": "\(id)-description"], text: description)
        svg.safe(content.bytes)
        svg.close("svg")
        return svg.bytes
    }
}
