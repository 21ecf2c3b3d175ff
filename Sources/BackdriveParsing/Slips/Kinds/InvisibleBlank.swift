import BackdriveCore

/// A blank that looks like an ordinary one and is none: a no-break space, a full-width blank, one without width.
enum InvisibleBlank: Slip {
    static let isHabit = true

    static func repairs(of line: SuspectLine) -> [Repair] {
        let all = line.signs(where: \.isInvisibleBlank)
        guard let first = all.first else { return [] }
        let structural = all.filter { isStructural($0) }
        // How wide the indentation is to be, only the lines around it can tell.
        let widths = first.before == nil ? [0, 1, 2] : first.scalar.isWithoutWidth ? [0, 1] : [1]
        return [structural, all].filter { !$0.isEmpty }.flatMap { blanks in
            widths.map { repair(of: blanks, indentedBy: $0, in: line) }
        }
    }

    private static func repair(of blanks: [SuspectLine.Sign], indentedBy width: Int, in line: SuspectLine) -> Repair {
        let edits = blanks.map { blank in
            let isOne = blank.before != nil && !blank.scalar.isWithoutWidth
            return Diagnostic.Edit(blank.place, String(repeating: " ", count: isOne ? 1 : width))
        }
        let scalar = blanks[0].scalar
        let leading = blanks.count { $0.before == nil }
        let indentation = line.indentation + leading * width
        let help =
            FullWidth.help(naming: [scalar], line: line.mended(by: edits))
            + (leading == 0 || indentation == 0 ? "" : ", behind \(Wording.counted(indentation, "ordinary blank"))")
        return Repair(blanks[0].place, edits, .invisibleBlank(scalar), help: help)
    }

    /// Whether it stands where only an ordinary blank says where a name, a value or an entry begins.
    private static func isStructural(_ blank: SuspectLine.Sign) -> Bool {
        guard let before = blank.before, blank.after != nil else { return true }
        return ":：-,，{[".unicodeScalars.contains(before)
    }
}
