/// Front matter that is no acceptable YAML (DATA.md §2): each trap in its own words.
///
/// A file that breaks this rule cannot be read and gets this one finding.
package enum BD007UnacceptableYAML: Rule {
    package static let explanation = Explanation(
        code: 7, title: "front matter that cannot be read",
        purpose: """
            Records use a small, safe part of YAML: texts, numbers, dates, lists and fields inside fields. What YAML would read \
            differently from what people see (a second ": ", a " #" that cuts a title) is refused, with the line to \
            write instead.
            """,
        wrong: "title: Price rules: editing needs an engineer",
        right: "title: \"Price rules: editing needs an engineer\"")

    package static func finding(_ fault: Fault, at location: SourceLocation) -> Diagnostic {
        finding(fault.message, at: location, help: fault.help)
    }

    /// What may be wrong, each in its own words, wherever it stands.
    package struct Fault: Sendable {
        let message: String
        /// Where the search for what was meant (`RepairSearch`) finds nothing better.
        let help: String?

        init(_ message: String, help: String? = nil) {
            self.message = message
            self.help = help
        }
    }

    // Those that point to more than one place, or are mended in one way.

    /// Long dashes, or not three of them.
    package static func notThreeHyphens(_ words: String, line: SourceRange, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(words)) is no --- : three hyphens begin the front matter, and three end it", at: location,
            help: "write ---", fix: Diagnostic.Fix("write ---", edits: [Diagnostic.Edit(line, "---")], isSafe: false))
    }

    /// A blank or another invisible character beside the three hyphens, which only ordinary blanks may follow.
    package static func invisibleBesideHyphens(
        _ scalar: Unicode.Scalar, line: SourceRange, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(FullWidth.name(of: scalar)), \(Wording.codePoint(scalar)), stands beside the --- : the line holds nothing else",
            at: location, help: "write --- and nothing else on the line",
            fix: Diagnostic.Fix("write ---", edits: [Diagnostic.Edit(line, "---")], isSafe: false))
    }

    package static func blanksAboveFrontMatter(_ blanks: Range<Int>, at location: SourceLocation) -> Diagnostic {
        let edit = Diagnostic.Edit(SourceRange(blanks), "")
        return finding(
            "blanks or empty lines stand above the ---, which must be the first line", at: location,
            help: "delete what stands above ---", fix: Diagnostic.Fix("delete it", edits: [edit], isSafe: false))
    }

    /// - Parameter isList: whether it takes a list, of which both are probably a part.
    package static func duplicateKey(
        _ name: String, isList: Bool, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        finding(
            "the field \(Wording.quoted(name)) stands twice: which one counts is unclear", at: location,
            help: isList ? "put the entries of both below one \(name):" : "keep one of them",
            notes: [.init("the first one is here", at: first)])
    }
}
