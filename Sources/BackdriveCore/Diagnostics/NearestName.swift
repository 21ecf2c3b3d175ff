/// The name a writer probably meant (DATA.md §5, "Nearest name").
///
/// Damerau–Levenshtein distance ≤ max(1, length ÷ 3), letter case folded; the first of `names` wins a tie. A name that
/// shares too few letters is passed over without measuring it, so that ten thousand names are soon gone through.
/// Templates' names are measured in Mustache, which imports nothing.
package func nearestName(to text: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    let letters = Letters(text)
    var limit = max(1, wanted.count / 3)
    var nearest: String?
    for name in names where letters.mayBeNear(Letters(name), limit: limit) {
        let candidate = Array(name.lowercased().unicodeScalars)
        guard abs(candidate.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, candidate)
        guard distance <= limit, nearest == nil || distance < limit else { continue }
        nearest = name
        limit = distance
        if distance == 0 { break }
    }
    return nearest
}

/// Which letters an ASCII text holds, in any case, and how many: enough to tell that two texts are far apart.
private struct Letters {
    private var isASCII = true
    private var count = 0
    /// One bit a letter, its case dropped; digits and signs in the upper half.
    private var places: UInt64 = 0

    init(_ text: String) {
        for byte in text.utf8 {
            isASCII = isASCII && byte < 0x80
            places |= 1 << UInt64(byte & 0x1F | (byte < 0x40 ? 0x20 : 0))
            count += 1
        }
    }

    /// False only where the edit distance is over `limit`: each edit adds, takes or replaces one letter at most.
    func mayBeNear(_ other: Letters, limit: Int) -> Bool {
        guard isASCII && other.isASCII else { return true }
        return abs(count - other.count) <= limit && (places & ~other.places).nonzeroBitCount <= limit
            && (other.places & ~places).nonzeroBitCount <= limit
    }
}

/// Damerau–Levenshtein distance: insertions, deletions, substitutions and transpositions of neighbours, one each,
/// where transposed neighbours may be edited again (Lowrance and Wagner 1975).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    let far = a.count + b.count
    let width = b.count + 2
    var table = [Int](repeating: 0, count: (a.count + 2) * width)
    table[0] = far
    for row in 0...a.count {
        table[(row + 1) * width] = far
        table[(row + 1) * width + 1] = row
    }
    for column in 0...b.count {
        table[column + 1] = far
        table[width + column + 1] = column
    }
    var lastRow: [Unicode.Scalar: Int] = [:]
    for row in 1..<max(1, a.count + 1) {
        var lastColumn = 0
        for column in 1..<max(1, b.count + 1) {
            let earlierRow = lastRow[b[column - 1]] ?? 0
            let earlierColumn = lastColumn
            let isSame = a[row - 1] == b[column - 1]
            if isSame { lastColumn = column }
            let substituted = table[row * width + column] + (isSame ? 0 : 1)
            let inserted = table[(row + 1) * width + column] + 1
            let deleted = table[row * width + column + 1] + 1
            let gap = (row - earlierRow - 1) + 1 + (column - earlierColumn - 1)
            let transposed = table[earlierRow * width + earlierColumn] + gap
            table[(row + 1) * width + column + 1] = min(substituted, inserted, deleted, transposed)
        }
        lastRow[a[row - 1]] = row
    }
    return table[(a.count + 1) * width + b.count + 1]
}
