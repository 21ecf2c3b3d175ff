import BackdriveCore

// Taking a field away.
extension WrittenFields {
    /// The edits that remove a field, and each map around it that holds nothing else; none where it does not stand.
    func clearing(_ path: FieldPath) -> [Edit] {
        var node = root
        var target: (entry: WrittenEntry, map: WrittenNode)?
        for name in path.names {
            guard let entry = node.entry(name) else { return [] }
            let isAlone = if case .map(let entries, _) = node.content { entries.count == 1 } else { false }
            if target == nil || !isAlone { target = (entry, node) }
            node = entry.value
        }
        guard let (entry, map) = target, case .map(let entries, let isFlow) = map.content else { return [] }
        return [isFlow ? removing(entry, fromFlow: entries) : removingLines(of: entry)]
    }

    /// Removes an entry's lines; each comment on them stays, on a line of its own.
    private func removingLines(of entry: WrittenEntry) -> Edit {
        let start = lineStart(of: entry.keyRange.lowerBound)
        let lines = start..<linesEnd(of: entry.value)
        let indentation = String(decoding: bytes[start..<entry.keyRange.lowerBound], as: UTF8.self)
        let comments = comments(in: lines, besides: [entry.keyRange] + entry.value.words(in: bytes))
        return edit(lines, self.lines(of: comments, indentation: indentation))
    }

    /// Removes an entry and the comma that parts it from the next one, else from the one before.
    private func removing(_ entry: WrittenEntry, fromFlow entries: [WrittenEntry]) -> Edit {
        let index = entries.firstIndex { $0.keyRange == entry.keyRange } ?? 0
        if index + 1 < entries.count {
            let gap = entry.range.upperBound..<entries[index + 1].keyRange.lowerBound
            return edit(entry.range.lowerBound..<plainEnd(of: gap), "")
        }
        let gap = (index > 0 ? entries[index - 1].range.upperBound : entry.range.lowerBound)..<entry.range.lowerBound
        let hasComment = bytes[gap].contains(UInt8(ascii: "#"))
        return edit((hasComment ? entry.range.lowerBound : gap.lowerBound)..<entry.range.upperBound, "")
    }

    /// How far a gap holds nothing but blanks and commas: a comment and a line end in it stay.
    private func plainEnd(of gap: Range<Int>) -> Int {
        bytes[gap].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ",") } ?? gap.upperBound
    }
}
