import BackdriveCore

// The order of fields that DATA.md §3 gives (PRODUCT.md §3, `fmt`).
extension WrittenFields {
    /// The edits that put in order every map that holds no other map out of order; none where all are in order.
    ///
    /// Making them may leave outer maps to a next time, at most as many times as maps are nested.
    var ordering: [Edit] { ordering(of: root, fields) }

    private func ordering(of node: WrittenNode, _ fields: [FieldSchema]) -> [Edit] {
        switch node.content {
        case .scalar: return []
        case .list(let items, _): return items.flatMap { ordering(of: $0, fields) }
        case .map(let entries, let isFlow):
            let inner = entries.flatMap { entry in
                ordering(of: entry.value, fields.first { $0.name == entry.key }?.type.fieldsInside ?? [])
            }
            guard inner.isEmpty, let order = Self.order(of: entries, fields) else { return inner }
            let pieces = isFlow ? pieces(ofFlow: entries, in: node) : pieces(ofBlock: entries, in: node)
            return isHeldByText(entries, order, pieces) ? [] : swapping(pieces, order)
        }
    }

    /// The places of the entries in their right order, unknown ones last; nil where it is right.
    private static func order(of entries: [WrittenEntry], _ fields: [FieldSchema]) -> [Int]? {
        let ranks = entries.map { fields.rank(of: $0.key) }
        let order = entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        return order.elementsEqual(entries.indices) ? nil : order
    }

    private func swapping(_ pieces: [Range<Int>], _ order: [Int]) -> [Edit] {
        zip(pieces, order).compactMap { place, source in
            place == pieces[source] ? nil : edit(place, String(decoding: bytes[pieces[source]], as: UTF8.self))
        }
    }
}

// What moves with an entry.
extension WrittenFields {
    /// Each entry from its key to its value's end; none where comments stand between them, which belong to their lines.
    private func pieces(ofFlow entries: [WrittenEntry], in map: WrittenNode) -> [Range<Int>] {
        let hasComments = !comments(in: map.range, besides: map.words(in: bytes)).isEmpty
        return hasComments ? [] : entries.map(\.range)
    }

    /// The lines of each entry: the comments and blank lines above its key, and the comments below that are indented
    /// deeper than it.
    ///
    /// Entries of a map whose first key stands behind a dash are told from each other by their keys, so that there must be
    /// no lines between them: none where there are.
    private func pieces(ofBlock entries: [WrittenEntry], in map: WrittenNode) -> [Range<Int>] {
        let column = column(of: map.range.lowerBound)
        let ends = entries.map { behindComments(at: linesEnd(of: $0.value), deeperThan: column) }
        guard beginsLine(map.range.lowerBound) else {
            let areApart = zip(entries.dropFirst(), ends).contains { entry, end in
                lineStart(of: entry.keyRange.lowerBound) != end
            }
            return areApart ? [] : zip(entries, ends).map { $0.keyRange.lowerBound..<$1 }
        }
        let starts = [startOfLines(of: map)] + ends.dropLast()
        return zip(starts, ends).map { $0..<$1 }
    }

    /// Behind the comment lines that begin at `offset` and are indented deeper than a column.
    private func behindComments(at offset: Int, deeperThan column: Int) -> Int {
        var end = offset
        while end < yaml.upperBound {
            let text = bytes[end..<yaml.upperBound].firstIndex { !$0.isBlank } ?? yaml.upperBound
            guard text < yaml.upperBound, bytes[text] == UInt8(ascii: "#"), text - end > column else { break }
            end = lineEnd(after: text)
        }
        return end
    }

    /// Whether an entry would come to stand before blank lines that it would take for its own: a text of `|+` or `>+` ends
    /// with all blank lines below it.
    private func isHeldByText(_ entries: [WrittenEntry], _ order: [Int], _ pieces: [Range<Int>]) -> Bool {
        guard pieces.count == order.count else { return false }
        return order.indices.contains { place in
            guard keepsBlankLines(entries[order[place]].value) else { return false }
            let below = place + 1 < order.count ? pieces[order[place + 1]].lowerBound : pieces[place].upperBound
            return below < yaml.upperBound && bytes[below..<yaml.upperBound].first { !$0.isBlank }?.endsLine == true
        }
    }

    /// Whether a value ends with a block text whose header says `+`.
    private func keepsBlankLines(_ node: WrittenNode) -> Bool {
        switch node.content {
        case .scalar(_, .block): bytes[node.range].prefix { !$0.isBlank && !$0.endsLine }.contains(UInt8(ascii: "+"))
        case .list(let items, isFlow: false): items.last.map(keepsBlankLines) ?? false
        case .map(let entries, isFlow: false): entries.last.map { keepsBlankLines($0.value) } ?? false
        default: false
        }
    }
}
