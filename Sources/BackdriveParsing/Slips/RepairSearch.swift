import BackdriveCore

/// Looks for the slip that made a line unreadable or wrong: what each kind of slip would have meant is tried in memory, and
/// what leaves the fewest faults is shown.
struct RepairSearch {
    let file: SourceFile
    let yaml: Range<Int>
    let vocabulary: FieldVocabulary
    /// Finds what is wrong with the front matter of a file as it would be.
    let read: (SourceFile, Range<Int>) throws(Refusal) -> [Diagnostic]
    /// Where each line begins that says something.
    private let starts: [Int]

    init(
        _ file: SourceFile, _ yaml: Range<Int>, _ vocabulary: FieldVocabulary,
        read: @escaping (SourceFile, Range<Int>) throws(Refusal) -> [Diagnostic]
    ) {
        self.file = file
        self.yaml = yaml
        self.read = read
        self.vocabulary = vocabulary
        starts = file.bytes[yaml].split(whereSeparator: \.endsLine).compactMap { $0.firstIndex { !$0.isBlank } }
    }

    /// What is wrong with a file, or why it cannot be read.
    typealias Reading = Result<[Diagnostic], Refusal>

    /// In the order in which they are thought of.
    private static let kinds: [any Slip.Type] = [
        InvisibleBlank.self, FullWidthSign.self, ForeignName.self, MissingColon.self, DressedName.self,
        InnerQuotes.self, MissingComma.self, UnclosedBracket.self, UnclosedQuote.self, WrongBullet.self,
        NeedlessDash.self, MissingDash.self, MissingBrackets.self, TwoFields.self, MarkdownLink.self,
        TextBehindEnd.self, ReservedStart.self, HashBehindValue.self, TabIndentation.self, Indentation.self,
        ContinuedText.self, WrongBrackets.self, DedentedGroup.self, ValueBesideGroup.self, UnquotedText.self,
    ]

    /// So many repairs are tried for one fault, fewer in a long file: each try reads it once.
    private var mostTries: Int { max(3, min(60, 400_000 / max(1, yaml.count))) }

    /// In bytes: what is longer, no reader of a help line takes in.
    private static let longestLine = 4000

    /// The repair of a fault that reading stopped at, with the line that it mends.
    ///
    /// - Parameter refusal: what reading said, and where.
    func best(for refusal: Refusal) -> (repair: Repair, line: SuspectLine)? {
        best(among: lines(suspectedBy: refusal)) { outcome, repair in
            switch outcome {
            case .success(let faults): return faults.count
            case .failure(let rest):
                // A fault further below may be another one.
                let last = max(refusal.stop, repair.edits.map { Int($0.range.end) }.max() ?? 0)
                let lineEnd = file.lineAround(SourceRange(last, last)).upperBound
                return rest.stop - growth(of: repair) > lineEnd ? .max - 1 : nil
            }
        }
    }

    /// The repair of a line that could be read and was found wrong, where it leaves none of its faults.
    ///
    /// - Parameter others: how many faults other lines have.
    func best(forLineAt offset: Int, others: Int) -> (repair: Repair, line: SuspectLine)? {
        best(among: [line(at: offset)], mendsMore: false) { outcome, _ in
            if case .success(let faults) = outcome, faults.count <= others { faults.count } else { nil }
        }
    }

    /// - Parameters:
    ///   - mendsMore: whether a repair may be shown with what else its line needs.
    ///   - cost: what a repair leaves to mend; nil where it does not mend the fault.
    private func best(
        among lines: [SuspectLine], mendsMore: Bool = true, cost: (Reading, Repair) -> Int?
    ) -> (repair: Repair, line: SuspectLine)? {
        var best: (cost: Int, repair: Repair, line: SuspectLine)?
        var tries = 0
        for line in lines {
            for kind in Self.kinds {
                for (repair, line) in candidates(kind, on: line) {
                    guard tries < mostTries else { break }
                    tries += 1
                    guard let tried = outcome(of: repair, on: line, mendsMore),
                        let rest = cost(tried.outcome, tried.repair)
                    else { continue }
                    let left = min(rest, .max - 1) + (tried.isMore ? 1 : 0)
                    if left < best?.cost ?? .max { best = (left, tried.repair, line) }
                    if left == 0 { return (tried.repair, line) }
                }
            }
        }
        return best.map { ($0.repair, $0.line) }
    }

    /// What a kind of slip makes of a line, and then of every line at once, where it is a habit.
    private func candidates(_ kind: any Slip.Type, on line: SuspectLine) -> [(Repair, SuspectLine)] {
        guard line.range.count <= Self.longestLine else { return [] }
        let ofLine = kind.repairs(of: line).map { ($0, line) }
        guard kind.isHabit, !ofLine.isEmpty else { return ofLine }
        // With the places of the lines among all.
        var everywhere: [(place: Int, repair: Repair, line: SuspectLine)] = []
        for (place, start) in starts.enumerated() {
            let line = self.line(at: start)
            guard line.range.count <= Self.longestLine, let repair = kind.habit(on: line) else { continue }
            everywhere.append((place, repair, line))
        }
        guard let first = everywhere.first, everywhere.count > 1 else { return ofLine }
        var habit = first.repair
        habit.edits = everywhere.flatMap { $0.repair.edits }
        let lines = zip(everywhere, first.place...).prefix { $0.0.place == $0.1 }
        habit.shown = lines.flatMap { $0.0.repair.edits }
        return ofLine + [(habit, first.line)]
    }

    /// What a repair makes of the file; nil where a line that it mends is wrong still.
    ///
    /// What else is wrong with the mended line and can be mended is mended with it: `状态：进行中`, `tags：a`. `isMore` tells that
    /// it was, for a repair of the slip alone is likelier.
    private func outcome(
        of repair: Repair, on line: SuspectLine, _ mendsMore: Bool
    ) -> (outcome: Reading, repair: Repair, isMore: Bool)? {
        let (mended, outcome) = reading(of: repair)
        guard case .success(let faults) = outcome else {
            return opensQuote(repair, on: line, in: mended) ? nil : (outcome, repair, false)
        }
        guard !faults.isEmpty else { return (outcome, repair, false) }
        let wrong = Set(mendedLines(of: repair, in: mended)).flatMap { row in
            faults.filter { row.contains($0.offset) || row.upperBound == $0.offset }
        }
        guard !wrong.isEmpty else { return (outcome, repair, false) }
        guard mendsMore, let whole = repair.with(wrong, in: mended, on: line) else { return nil }
        let (remended, rest) = reading(of: whole)
        guard case .success(let left) = rest, let row = mendedLines(of: whole, in: remended).first,
            !left.contains(where: { row.contains($0.offset) })
        else { return nil }
        return (rest, whole, true)
    }

    /// Whether a line is left with a quote or a bracket open that it had not: what follows is swallowed, and where reading stops
    /// then says nothing.
    private func opensQuote(_ repair: Repair, on line: SuspectLine, in mended: SourceFile) -> Bool {
        let yaml = yaml.lowerBound..<(yaml.upperBound + growth(of: repair))
        return !line.isLeftOpen
            && mendedLines(of: repair, in: mended).contains {
                SuspectLine(at: $0.lowerBound, of: mended, within: yaml, vocabulary).isLeftOpen
            }
    }

    private func reading(of repair: Repair) -> (SourceFile, Reading) {
        let mended = file.applying(repair.edits)
        let yaml = yaml.lowerBound..<(yaml.upperBound + growth(of: repair))
        return (mended, Result { () throws(Refusal) in try read(mended, yaml) })
    }

    private func mendedLines(of repair: Repair, in mended: SourceFile) -> [Range<Int>] {
        var growth = 0
        return repair.edits.map { edit in
            let start = Int(edit.range.start) + growth
            growth += edit.text.utf8.count - edit.range.bytes.count
            return mended.lineAround(SourceRange(start, start + edit.text.utf8.count))
        }
    }

    private func growth(of repair: Repair) -> Int {
        repair.edits.reduce(0) { $0 + $1.text.utf8.count - $1.range.bytes.count }
    }
}

// The lines where the slip may be.
extension RepairSearch {
    private func line(at offset: Int) -> SuspectLine {
        SuspectLine(at: min(offset, yaml.upperBound), of: file, within: yaml, vocabulary)
    }

    /// Where reading stopped and where what it stopped in began, the line above, and the lines above that open what they do
    /// not close.
    private func lines(suspectedBy refusal: Refusal) -> [SuspectLine] {
        let open = starts.filter { $0 <= refusal.stop }.filter { self.line(at: $0).isLeftOpen }.map(self.line)
        var suspects: [SuspectLine] = []
        func add(_ line: SuspectLine?) {
            guard let line, !line.isBlank, !suspects.contains(where: { $0.range == line.range }) else { return }
            suspects.append(line)
        }
        open.prefix(2).forEach(add)
        open.suffix(2).forEach(add)
        for offset in refusal.suspects {
            let line = line(at: offset)
            add(line.isBlank ? line.neighbour(above: true) : line)
        }
        add(line(at: refusal.stop).neighbour(above: true))
        return suspects
    }
}

extension SuspectLine {
    /// Whether it opens a quote or a bracket that it does not close.
    fileprivate var isLeftOpen: Bool {
        value.openQuote != nil || !value.openBrackets.isEmpty || value.wrongPair != nil
    }
}
