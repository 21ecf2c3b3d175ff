import BackdriveCore
import BackdriveParsing

/// One row of an export, in the terms of a problem's fields.
struct ExportRow: Sendable {
    /// In the file, from 1.
    let line: Int
    /// What the other system calls it: by this it is known again.
    let key: String
    /// What the cells say, and what follows from it.
    private(set) var arguments: [FieldArgument] = []
    /// A title that is too long stands whole at its beginning; nil where there is nothing to say.
    var body: String? {
        let paragraphs = [longTitle, description].filter { !$0.isEmpty }
        return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    }
    private var longTitle = ""
    private var description = ""
    /// Names in a column of persons that nobody has.
    private(set) var strangers: [String] = []

    /// What stands for a field; nil where the row has none.
    func text(_ name: String) -> String? { arguments.first { $0.path.dotted == name }?.text }

    /// Throws where the row cannot be understood.
    init(_ row: DelimitedRow, _ reading: ExportReading) throws(RowFault) {
        try row.requireWhole(reading.columns)
        line = row.line
        key = try row.key(reading.columns)
        for (target, column) in reading.columns.filled {
            switch target {
            case .body: description = row.cells[column]
            case .field(let path): try add(row.cells[column], of: reading.columns.names[column], to: path, reading)
            }
        }
        addImplied()
    }

    private mutating func add(
        _ cell: String, of column: String, to path: FieldPath, _ reading: ExportReading
    ) throws(RowFault) {
        let text = String(cell: cell)
        guard !text.isEmpty else {
            if path.field.isRequired, path.steps.count == 1 { throw RowFault(line, "\(column) is empty") }
            return
        }
        switch path.field.type {
        case .day:
            guard let day = Day(exported: text, zone: reading.zone) else {
                let help = BD003NotADate.writing(WrittenDay.readings(of: text)) ?? "write it as YYYY-MM-DD"
                throw RowFault(line, "\(Wording.quoted(text)) in \(column) is not a day: \(help)")
            }
            add(path, day.description)
        case .title: add(path, title(text))
        case .reference(.kind(.person)):
            let names = text.cellWords
            if let id = names.lazy.compactMap({ reading.people[$0] }).first {
                add(path, id)
            } else {
                strangers += names.prefix(1)
            }
        case .personOrText:
            let name = text.cellWords.first ?? text
            add(path, reading.people[name] ?? name)
        case .list: for word in text.cellWords { add(path, word) }
        default: add(path, text)
        }
    }

    private mutating func add(_ path: FieldPath, _ text: String) {
        arguments.append(FieldArgument(path: path, text: text))
    }

    /// On one line, and cut where it is too long.
    private mutating func title(_ text: String) -> String {
        let title = text.onOneLine.unicodeScalars
        guard title.count > FieldType.longestTitle else { return String(title) }
        longTitle = String(title)
        return String(title.prefix(FieldType.longestTitle - 1)).withoutMargins + "…"
    }

    /// What the cells leave open: the occurrence is of the day of the report, a link is called like the row.
    private mutating func addImplied() {
        if text("occurrences.on") == nil, let day = text("reported_on") { add("occurrences.on", day) }
        if text("links.url") != nil, text("links.title") == nil { add("links.title", key) }
    }

    private mutating func add(_ name: String, _ text: String) {
        guard let path = FieldPath(name, of: .problem) else { return }
        add(path, text)
    }
}

/// What reading rows needs to know.
struct ExportReading: Sendable {
    let columns: ExportColumns
    let people: PeopleByName
    /// The site's, in which times become days.
    let zone: TimeZoneRules

    /// All rows that can be understood, and what is wrong with the others.
    func read(_ rows: [DelimitedRow]) -> (rows: [ExportRow], faults: [RowFault]) {
        var read: [ExportRow] = []
        var faults: [RowFault] = []
        for row in rows {
            do throws(RowFault) {
                read.append(try ExportRow(row, self))
            } catch {
                faults.append(error)
            }
        }
        return (read, faults)
    }
}

/// Why a row is not imported.
struct RowFault: Error {
    let line: Int
    /// As findings are worded: what is wrong, and what to write instead.
    let message: String

    init(_ line: Int, _ message: String) {
        self.line = line
        self.message = message
    }
}

extension DelimitedRow {
    fileprivate func requireWhole(_ columns: ExportColumns) throws(RowFault) {
        switch fault {
        case .openQuote:
            throw RowFault(line, "a quote is opened in this row and never closed: double the quotes in texts")
        case .textBehindQuote:
            throw RowFault(
                line, "text stands behind a closing quote: double the quotes in texts, as in \"a \"\"b\"\"\"")
        case nil: break
        }
        guard cells.count == columns.names.count else {
            throw RowFault(
                line, "the row has \(cells.count) cells, the header \(columns.names.count): quote cells with separators"
            )
        }
        if let place = cells.firstIndex(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
            throw RowFault(line, "\(columns.names[place]) holds bytes that are no text: export it again as UTF-8")
        }
    }

    fileprivate func key(_ columns: ExportColumns) throws(RowFault) -> String {
        guard let column = columns.filled.first(where: { $0.target.name == ExportColumns.Target.keyName })?.column
        else {
            throw RowFault(line, "the row has no key")
        }
        let key = String(cell: cells[column])
        if key.isEmpty {
            throw RowFault(line, "\(columns.names[column]) is empty, so the row could not be known again")
        }
        if key.isRoundedNumber {
            throw RowFault(
                line,
                "\(columns.names[column]) is \(key), which a spreadsheet has rounded: export the file again, "
                    + "and do not save it in a spreadsheet")
        }
        return key
    }
}
