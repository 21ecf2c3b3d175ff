// Of an exemption that no longer serves: BD062's other half.
extension BD062Settings {
    /// - Parameter uncovered: how many findings count again since then; nil where that is not known.
    static func expired(_ exemption: Exemption, uncovered: Int?, in file: SourceFile) -> Diagnostic {
        let ids = Wording.list(exemption.ids.map(\.value), joinedBy: "and")
        let (consequence, help) =
            switch uncovered {
            case 0: ("", "remove it: \(exemption.code) finds nothing in \(ids) any more")
            case nil: ("", "remove it and mend the records, or write a later day in until")
            case let count?:
                (
                    ": \(Wording.counted(count, "finding")) \(exemption.code) in \(ids) "
                        + (count == 1 ? "counts again" : "count again"),
                    "write a later day in until, which covers \(count == 1 ? "it" : "them") again, or mend "
                        + "\(count == 1 ? "it" : "them") and remove the exemption"
                )
            }
        return finding(
            "the exemption from \(exemption.code) expired on \(exemption.until.value)\(consequence)",
            at: file.location(of: exemption.until.range), help: help)
    }

    /// What is said of a finding that an exemption covered.
    static func end(of exemption: Exemption, in file: SourceFile) -> Diagnostic.Note {
        Diagnostic.Note("exempted until \(exemption.until.value)", at: file.location(of: exemption.until.range))
    }

    /// - Parameter meant: the id that was probably meant.
    static func unknownRecord(_ id: Located<String>, meant: String?, in file: SourceFile) -> Diagnostic {
        let location = file.location(of: id.range)
        return finding(
            "the exemption names \(Wording.quoted(id.value)), and no record has that id", at: location,
            help: meant.map(Wording.didYouMean) ?? "write the ids of the records that may break the rule", meant: meant)
    }

    /// - Parameter meant: the file of the only record that breaks the rule.
    static func unused(_ exemption: Exemption, meant: String?, in file: SourceFile) -> Diagnostic {
        let ids = Wording.list(exemption.ids.map { Wording.quoted($0.value) })
        return finding(
            "the exemption is unused: there is no finding \(exemption.code) for \(ids)",
            at: file.location(of: exemption.range.opening),
            help: meant.map { SourceFile.stem(of: $0) }
                .map { "if it was meant for \($0), write ids: [\($0)]; else remove it" } ?? "remove it")
    }
}
