import BackdriveCore
import BackdriveParsing

/// A record whose file is being changed.
struct RecordEdit {
    let record: NamedRecord
    private(set) var text: EditableFile

    /// Throws where the file cannot be read.
    init(_ record: NamedRecord) throws(UneditableFile) {
        self.record = record
        text = try EditableFile(record.file)
    }

    /// What is to be written: nothing where no byte differs.
    var writes: PlannedWrites {
        PlannedWrites(steps: text.file.bytes == record.file.bytes ? [] : [.replace(text.file)])
    }

    /// A field of this record's kind, by the name that the code knows it has.
    func path(_ name: String) -> FieldPath? { FieldPath(name, of: record.kind) }

    func text(_ name: String) -> String? { path(name).flatMap(text.text) }

    func holds(_ name: String) -> Bool { path(name).map(text.holds) ?? false }

    mutating func set(_ path: FieldPath, to value: NewValue) throws(UneditableFile) { try text.set(path, to: value) }

    mutating func set(_ path: FieldPath, to value: String) throws(UneditableFile) {
        try text.set(path, to: .scalar(value, path.field.type))
    }

    mutating func set(_ name: String, to value: String) throws(UneditableFile) {
        if let path = path(name) { try set(path, to: value) }
    }

    mutating func clear(_ path: FieldPath) throws(UneditableFile) { try text.clear(path) }

    mutating func clear(_ name: String) throws(UneditableFile) {
        if let path = path(name) { try text.clear(path) }
    }

    /// Adds a value at the end of a list.
    mutating func append(_ value: NewValue, to list: FieldPath) throws(UneditableFile) {
        try text.append([value], to: list)
    }

    /// Adds entries to a log; their fields come in the order of DATA.md §3, those without a text are left out.
    mutating func append(_ entries: [[String: String?]], to log: FieldPath) throws(UneditableFile) {
        let fields = log.field.type.fieldsInside
        try text.append(entries.map { entry in .entry(fields.map { ($0, entry[$0.name] ?? nil) }) }, to: log)
    }

    mutating func rename(_ references: ReferenceNames, _ bodies: BodyRenaming) throws(UneditableFile) {
        try text.rename(references, bodies)
    }

    mutating func setBody(toLiteral text: String) throws(UneditableFile) { try self.text.setBody(toLiteral: text) }
}
