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
    struct KeyEntry: Sendable {
        let mark: Mark
        let label: String
    }

    static let shape = Shape(
        "figure",
        [
            .text("id"), .text("title"), .object("heading", Term.shape), .text("finding"), .markup("drawing"), .list("key", of: keyEntry),
            .object("table", DataTable.shape),
        ])

    private static let keyEntry = Shape("figure-key", [.text("style"), .text("symbol"), .text("label")])

    var value: Value {
        Self.shape([
            "id": .text(id),
            "title": .text(title),
            "heading": Term(title, means).value,
            "finding": .text(finding),
            "drawing": .markup(drawing.svg(id: id, title: title, description: description)),
            "key": .list(
                key.map {
                    Self.keyEntry([
                        "style": .text($0.mark.style), "symbol": .text($0.mark.shape.character),
                        "label": .text($0.label),
                    ])
                }),
            "table": table.value,
        ])
    }
}

/// The numbers of a drawing: the first column names the rows.
struct DataTable: Sendable {
    let head: [Term]
    let rows: [[String]]

    init(head: [Term], rows: [[String]]) {
        self.head = head
        self.rows = rows
    }

    /// With columns that explain themselves.
    init(head: [String], rows: [[String]]) {
        self.init(head: head.map { Term($0) }, rows: rows)
    }

    static let shape = Shape("data-table", [.list("head", of: Term.shape), .list("rows", of: row)])
    private static let row = Shape("data-table-row", [.text("name"), .list("cells", of: .text)])

    var value: Value {
        Self.shape([
            "head": .list(head.map(\.value)),
            "rows": .list(
                rows.map { row in
                    Self.row([
                        "name": .text(row.first ?? ""), "cells": .list(row.dropFirst().map { .text($0) }),
                    ])
                }),
        ])
    }
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
                "class": "chart", "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-description",
            ])
        svg.element("title", ["id": "\(id)-title"], text: title)
        svg.element("desc", ["id": "\(id)-description"], text: description)
        svg.safe(content.bytes)
        svg.close("svg")
        return svg.bytes
    }
}
