import BackdriveCore
import BackdriveParsing

/// A record that gets another id (PRODUCT.md §3, `renumber`).
struct Renumbering {
    let record: NamedRecord
    let newID: String
    private let references: ReferenceNames
    private let bodies: BodyRenaming

    init(_ record: NamedRecord, to newID: String, in catalog: Catalog) {
        self.record = record
        self.newID = newID
        let oldID = record.id
        let kind = record.kind
        let isFirst = catalog.resolve(oldID).map(catalog.kind(of:)) == kind
        references = ReferenceNames { written, wanted in
            guard written == oldID else { return nil }
            return switch wanted {
            case .kind(let wanted): wanted == kind ? newID : nil
            case .any: isFirst ? newID : nil
            }
        }
        bodies = BodyRenaming(of: record.file, to: newID, isMentioned: isFirst)
    }

    /// Everything that is written: the new file first, which has the old id as an alias, and the old file's removal last.
    ///
    /// Between the two the old id exists twice, so that `check` names whatever a crash leaves (BD005). Files whose front
    /// matter cannot be read keep the old id, which the alias serves.
    func writes(in files: ContentFiles) throws -> PlannedWrites {
        let others = files.writes { file in
            file.contentPath == record.file.contentPath ? nil : file.renaming(references, bodies)
        }
        return PlannedWrites(steps: [.create(record.kind, try moved())] + others.steps + [.remove(record.file)])
    }

    /// The record's own file under its new name, in the folder where it stands, so that the links in it stay right.
    private func moved() throws -> SourceFile {
        var edit = try RecordEdit(record)
        try edit.rename(references, bodies)
        if edit.text("id") != nil { try edit.set("id", to: newID) }
        if let aliases = edit.path("aliases") {
            try edit.append(.scalar(record.id, aliases.field.type.element), to: aliases)
        }
        let old = record.file
        let ending = record.id.count + ".md".count
        return SourceFile(
            path: old.path.dropLast(ending) + newID + ".md",
            contentPath: old.contentPath.dropLast(ending) + newID + ".md", bytes: edit.text.file.bytes)
    }
}
