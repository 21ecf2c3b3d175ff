import BackdriveCore

/// `**owner**: li`, `` `owner`: li``, `"owner: li"`: marks or quotes where a field's name stands for itself.
enum DressedName: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        guard line.parts.key.isEmpty, !line.isBlank else { return [] }
        return [quoted(line), marked(line)].compactMap(\.self)
    }

    private static func marked(_ line: SuspectLine) -> Repair? {
        let bytes = line.bytes[line.content..<line.range.upperBound]
        let marks = Set("*`~\"'".utf8)
        guard let start = bytes.firstIndex(where: { !marks.contains($0) }), start > line.content,
            let end = bytes[start...].firstIndex(where: { !FieldLine.isNameByte($0) }),
            let colon = bytes[end...].firstIndex(where: { !marks.contains($0) && !$0.isBlank }),
            bytes[colon] == UInt8(ascii: ":"), line.vocabulary.has(line.text(start..<end))
        else { return nil }
        let behind = bytes[(colon + 1)...].firstIndex { !marks.contains($0) } ?? bytes.endIndex
        let place = line.content..<behind
        let name = line.text(start..<end)
        return Repair(place, [Diagnostic.Edit(place, name + ":")], .dressedName(name))
    }

    private static func quoted(_ line: SuspectLine) -> Repair? {
        let (start, end) = (line.content, line.range.upperBound)
        guard end - start > 2, "\"'".utf8.contains(line.bytes[start]), line.bytes[end - 1] == line.bytes[start],
            let nameEnd = line.bytes[(start + 1)..<end].firstIndex(where: { !FieldLine.isNameByte($0) }),
            line.bytes[nameEnd] == UInt8(ascii: ":"), line.vocabulary.has(line.text((start + 1)..<nameEnd))
        else { return nil }
        let edits = [Diagnostic.Edit(start..<(start + 1), ""), Diagnostic.Edit((end - 1)..<end, "")]
        return Repair(start..<end, edits, .dressedName(line.text((start + 1)..<nameEnd)))
    }
}
