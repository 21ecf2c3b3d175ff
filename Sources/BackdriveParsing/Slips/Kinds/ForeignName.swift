import BackdriveCore

/// `负责人：zhang.wei`, `状态：进行中`: a field's name in the words of the pages, with a full-width colon behind it.
enum ForeignName: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        guard line.parts.key.isEmpty, let colon = line.signs(where: { $0 == "：" }).first, !colon.isQuoted,
            let name = line.vocabulary.field(
                meantBy: line.text(line.content..<line.end(before: colon.place.lowerBound)))
        else { return [] }
        let value = FieldLine.trimmed(colon.place.upperBound..<line.range.upperBound, in: line.bytes)
        let written = line.text(value)
        let edit = Diagnostic.Edit(
            line.content..<line.range.upperBound,
            "\(name): \(line.vocabulary.word(meantBy: written, in: name) ?? written)")
        return [Repair(colon.place, [edit], .fullWidth("："))]
    }
}
