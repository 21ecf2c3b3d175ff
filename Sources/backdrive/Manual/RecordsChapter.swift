import BackdriveCore
import BackdriveManual
import BackdriveSite

/// What the settings and each kind of record may say: an example, and every declared field with its type and its sentence.
struct RecordsChapter {
    let words: ManualWords
    let siteWords: Words
    let scales: Scales

    var text: String {
        let settings = part(words.settings, file: "backdrive.yml", Settings.fields) { $0 == "backdrive.yml" }
        let kinds = RecordKind.allCases.map { kind in
            part(
                siteWords("kinds.\(kind.rawValue)"), file: "\(kind.folder)/<id>.md",
                id: words.said(kind.idShape) + words.stop + (kind == .meeting ? words.meetingNames : ""), kind.fields,
                isExample: kind.holds)
        }
        return words.recordsIntroduction + "\n\n" + ([settings] + kinds).joined(separator: "\n") + "\n" + grades
    }

    private func part(
        _ title: String, file: String, id: String? = nil, _ fields: [FieldSchema], isExample: (String) -> Bool
    ) -> String {
        let examples = words.prose.examples.filter { isExample($0.path) }.map { example in
            "\(words.example)\(words.colon)`content/\(example.path)`\n\n```yaml\n\(example.text)```\n\n"
        }
        let shape = id.map { "\(words.id)\($0)\n\n" } ?? ""
        return "## \(title)\(words.colon)`\(file)`\n\n" + shape + examples.joined() + list(fields, indent: "")
    }

    private func list(_ fields: [FieldSchema], indent: String) -> String {
        fields.map { field in
            let needed = field.isRequired ? words.required : words.optional
            let type = FieldTypePhrase(words.language)(field.type)
            let remark = [needed, type].filter { !$0.isEmpty }.joined(separator: words.comma)
            let facts = words.parenthesis(remark) + words.remarked
            return "\(indent)- `\(field.name)`\(facts)\(words.said(field.sentence))\(values(of: field.type))\n"
                + list(field.type.fieldsInside, indent: indent + "  ")
        }.joined()
    }

    /// The words that a field may take, each with what the site calls it.
    private func values(of type: FieldType) -> String {
        switch type {
        case .choice(let choices):
            words.values + list(choices, namedBelow: Self.names(of: choices, in: siteWords)) + words.stop
        case .cause:
            words.values
                + Category.allCases.map { category in
                    let name = siteWords("category.\(category.rawValue)")
                    return name + words.colon + list(category.causes, namedBelow: ["cause"])
                }.joined(separator: siteWords("layout.semicolon")) + words.stop
        case .list(let element, _): values(of: element)
        default: ""
        }
    }

    private func list(_ choices: [String], namedBelow keys: [String]) -> String {
        choices.map { choice in
            let key = keys.lazy.map { "\($0).\(choice)" }.first { siteWords($0) != $0 }
            return "`\(choice)`" + (key.map { words.parenthesis(siteWords($0)) } ?? "")
        }.joined(separator: words.enumeration)
    }

    /// The groups of words in which all of these choices have names; none where the site shows the words themselves.
    private static func names(of choices: [String], in siteWords: Words) -> [String] {
        let groups = [
            ["role"], ["source_kind"], ["meeting_kind"], ["category"], ["screening"], ["screening.reason"],
            ["decision"], ["verification"], ["check"], ["ap_type"], ["ap_state"], ["progress", "ap_state"],
        ]
        return groups.first { group in
            choices.allSatisfy { choice in group.contains { siteWords("\($0).\(choice)") != "\($0).\(choice)" } }
        } ?? []
    }

    /// The grades that an analysis gives, in the site's own words or else in the built-in ones.
    private var grades: String {
        let all = [
            ("frequency", words.frequency, scales.frequency), ("impact", words.impact, scales.impact),
        ].map { scale, name, own in
            "**\(name)**\n\n"
                + (1...5).map { grade in
                    let key = "scale.\(scale).g\(grade)"
                    let label = own.count == 5 ? own[grade - 1].label : siteWords("\(key).label")
                    let anchor = own.count == 5 ? own[grade - 1].anchor : siteWords("\(key).anchor")
                    return "- \(grade) \(label)\(words.colon)\(anchor)\n"
                }.joined()
        }
        return "## \(words.grades)\n\n" + all.joined(separator: "\n") + "\n\(words.tiers)\n\n\(TierSquare.text)"
    }
}
