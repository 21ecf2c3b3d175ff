import BackdriveCore
import BackdriveSite

/// What the settings and each kind of record may say: every declared field, its type and its sentence.
struct RecordsChapter {
    let words: ManualWords
    let siteWords: Words

    var chapter: ManualChapter {
        let settings = part("\(words.settings): `backdrive.yml`", Settings.fields)
        let kinds = RecordKind.allCases.map { kind in
            part("\(siteWords("kinds.\(kind.rawValue)")): `\(kind.folder)/<id>.md`", kind.fields)
        }
        return ManualChapter(
            name: "records", title: words.records,
            text: words.recordsIntroduction + "\n\n" + ([settings] + kinds).joined(separator: "\n") + "\n" + grades)
    }

    private func part(_ title: String, _ fields: [FieldSchema]) -> String {
        "## \(title)\n\n" + list(fields, indent: "")
    }

    private func list(_ fields: [FieldSchema], indent: String) -> String {
        fields.map { field in
            let needed = field.isRequired ? words.required : words.optional
            let type = FieldTypePhrase(words.language)(field.type)
            return "\(indent)- `\(field.name)` (\(needed), \(type)). \(field.sentence)\n"
                + list(field.type.fieldsInside, indent: indent + "  ")
        }.joined()
    }

    /// The grades that an analysis gives, as they are without labels of the site's own.
    private var grades: String {
        let scales = [("frequency", words.frequency), ("impact", words.impact)].map { scale, name in
            "\(name):\n\n"
                + (1...5).map { grade in
                    let key = "scale.\(scale).g\(grade)"
                    return "- \(grade) \(siteWords("\(key).label")): \(siteWords("\(key).anchor"))\n"
                }.joined()
        }
        return "## \(words.grades)\n\n" + scales.joined(separator: "\n")
    }
}
