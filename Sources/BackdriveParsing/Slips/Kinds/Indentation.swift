import BackdriveCore

/// A line that begins in another column than those that it belongs to.
enum Indentation: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let blanks = line.start..<line.range.lowerBound
        // Other lines go on with the text above them.
        guard !line.parts.key.isEmpty || line.hasDash || line.value.isDelimited(in: line.bytes),
            !line.bytes[blanks].contains(0x09)
        else { return [] }
        let above = line.neighbour(above: true)
        let below = line.neighbour(above: false)
        let aboveContent = above.map { $0.content - $0.start }
        let columns = [
            aboveContent, above?.indentation, aboveContent.map { $0 + 2 }, above.map { $0.indentation + 2 },
            below?.indentation, 0,
        ].compactMap(\.self).filter { $0.isMultiple(of: 2) || !blanks.count.isMultiple(of: 2) }
            // Behind an entry that is a text, a dash further in would go on with it.
            .filter {
                !line.hasDash || above.map { $0.hasDash && $0.parts.key.isEmpty } != true
                    || $0 <= above?.indentation ?? 0
            }
        var tried: Set<Int> = [blanks.count]
        return columns.filter { tried.insert($0).inserted }.map { column in
            let edit = Diagnostic.Edit(blanks, String(repeating: " ", count: column))
            let place = "begin \(Wording.quoted(line.text(line.word))) in column \(column + 1)"
            return Repair(line.word, [edit], .badIndentation, help: place)
        }
    }
}
