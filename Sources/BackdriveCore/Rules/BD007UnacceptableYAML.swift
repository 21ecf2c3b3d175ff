/// Front matter that is no acceptable YAML (DATA.md §2): each trap in its own words.
///
/// A file that breaks this rule cannot be read and gets this one finding.
package enum BD007UnacceptableYAML: Rule {
    package static let code: RuleCode = 7

    package static let explanation = Explanation(
        title: "front matter that cannot be read",
        purpose: """
            Records use a small, safe part of YAML: texts, numbers, dates, lists and fields inside fields. What YAML would read \
            differently from what people see (a second ": ", a " #" that cuts a title) is refused, with the line to \
            write instead.
            """,
        wrong: "title: Price rules: editing needs an engineer",
        right: "title: \"Price rules: editing needs an engineer\"")

    // Where the front matter begins and ends.

    package static func noFrontMatter(at location: SourceLocation) -> Diagnostic {
        finding(
            "the file has no front matter: its first line must be ---", at: location,
            help: "begin with --- and the fields")
    }

    package static func unclosed(at location: SourceLocation) -> Diagnostic {
        finding(
            "the front matter has no end: a second line --- must close it", at: location,
            help: "write --- on a line of its own below the last field")
    }

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

    package static func noFields(at location: SourceLocation) -> Diagnostic {
        finding(
            "here stands no field: a field is its name, a colon, a blank and its value", at: location,
            help: "write one field a line, as in title: …")
    }

    /// Of a control character, or of one that ends a line for YAML but for no editor.
    package static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let name = scalar.properties.generalCategory == .control ? "control character" : "invisible character"
        return finding(
            "the \(name) \(Wording.codePoint(scalar)) may not stand in front matter", at: location,
            help: "delete it; it is invisible in most editors")
    }

    // Parts of YAML that records do not use.

    package static func anchor(_ name: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the anchor \(Wording.quoted("&" + name)) is not allowed: records use no anchors and aliases", at: location,
            help: "quote the value if it is meant as text")
    }

    package static func alias(_ name: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the alias \(Wording.quoted("*" + name)) is not allowed: records use no anchors and aliases", at: location,
            help: "write the value out, or quote it if it is meant as text")
    }

    package static func tag(_ name: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the tag \(Wording.quoted(name)) is not allowed: a field has the type that its name says", at: location,
            help: "leave the tag out, or quote the value if it is meant as text")
    }

    package static func mergeKey(at location: SourceLocation) -> Diagnostic {
        finding(
            "the merge key \"<<\" is not allowed: each record stands for itself", at: location,
            help: "write the fields out"
        )
    }

    package static func severalDocuments(at location: SourceLocation) -> Diagnostic {
        finding("a second YAML document begins here: a record is one document", at: location, help: "delete this line")
    }

    package static func directive(at location: SourceLocation) -> Diagnostic {
        finding("a YAML directive is not allowed: a record needs none", at: location, help: "delete this line")
    }

    package static func tooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
        finding("brackets and indented fields lie over \(limit) levels deep in one another", at: location)
    }

    package static func complexKey(at location: SourceLocation) -> Diagnostic {
        finding("a field's name must be a single word", at: location)
    }

    package static func emptyKey(at location: SourceLocation) -> Diagnostic {
        finding("there is no field name before the \":\"", at: location)
    }

    package static func duplicateKey(
        _ name: String, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        finding(
            "the field \(Wording.quoted(name)) stands twice: which one counts is unclear", at: location,
            help: "keep one of them", notes: [.init("the first one is here", at: first)])
    }

    // Slips of the pen; the search for what was meant adds the line to write.

    package static func tabIndentation(at location: SourceLocation) -> Diagnostic {
        finding("a tab is used as indentation: only spaces may stand there", at: location, help: "indent with spaces")
    }

    package static func badIndentation(at location: SourceLocation) -> Diagnostic {
        finding("the indentation fits no field above: fields that belong together begin in one column", at: location)
    }

    /// `title: a: b`
    package static func colonInValue(_ value: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the value \(Wording.quoted(value)) holds \": \", which YAML takes for another field: it must be quoted",
            at: location)
    }

    /// `{note: fine, but late}`
    package static func commaInValue(_ value: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the text \(Wording.quoted(value)) holds a comma, which ends a value inside { }: it must be quoted",
            at: location)
    }

    package static func mustBeQuoted(_ value: String, at location: SourceLocation) -> Diagnostic {
        finding("the value \(Wording.quoted(value)) cannot be read unless it is quoted", at: location)
    }

    /// `title: Fix #123`
    package static func hashInValue(_ value: String, cutTo kept: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "YAML takes what follows \" #\" for a comment and would cut \(Wording.quoted(value)) to "
                + "\(kept.isEmpty ? "nothing" : Wording.quoted(kept))", at: location)
    }

    package static func reservedCharacter(_ character: String, at location: SourceLocation) -> Diagnostic {
        finding("a value may not begin with \(Wording.quoted(character)) unless it is quoted", at: location)
    }

    /// - Parameter closing: the bracket or quote behind which it stands.
    package static func textAfterEnd(of closing: String, at location: SourceLocation) -> Diagnostic {
        finding("nothing may follow the \(Wording.quoted(closing)) that ends a value", at: location)
    }

    package static func innerQuotes(at location: SourceLocation) -> Diagnostic {
        finding(
            "the quotes inside this text end it too early: it needs quotes of the other kind around it", at: location)
    }

    package static func fullWidth(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let ascii = FullWidth.ascii(for: scalar).map(String.init) ?? ""
        return finding(
            "the full-width character \"\(scalar)\" stands where ASCII \(Wording.quoted(ascii)) belongs", at: location)
    }

    package static func invisibleBlank(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        finding(
            "here stands \(FullWidth.name(of: scalar))"
                + (scalar.isWithoutWidth ? "" : " in place of an ordinary blank"),
            at: location)
    }

    /// `status:open`, `owner = li`
    package static func missingBlankBehindColon(of name: String, at location: SourceLocation) -> Diagnostic {
        finding("the field \(Wording.quoted(name)) has no \": \" behind its name: a colon and a blank", at: location)
    }

    /// `**owner**: li`, `"owner: li"`
    package static func dressedName(_ name: String, at location: SourceLocation) -> Diagnostic {
        finding("the field \(Wording.quoted(name)) stands for itself, without quotes and marks round it", at: location)
    }

    /// `- due_on: 2026-04-10`
    package static func needlessDash(at location: SourceLocation) -> Diagnostic {
        finding("a dash begins an entry of a list: a field has none before its name", at: location)
    }

    /// `[- P-1, - P-2]`
    package static func dashInBrackets(at location: SourceLocation) -> Diagnostic {
        finding("between [ and ] an entry has no dash before it: commas part them", at: location)
    }

    /// `owner: -`
    package static func loneDash(at location: SourceLocation) -> Diagnostic {
        finding(
            "a dash alone is no value: it begins an entry of a list", at: location,
            help: "leave the line out where there is nothing to say")
    }

    package static func continuedText(at location: SourceLocation) -> Diagnostic {
        finding("this line goes on with the text above it, but begins in the column of the fields", at: location)
    }

    package static func missingColon(_ line: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the line \(Wording.quoted(line)) has no \": \" behind a field's name", at: location,
            help: "write name: value, or indent the line to continue the value above it")
    }

    /// `{on: 2026-03-09 outcome: act}`
    package static func missingComma(before word: String, at location: SourceLocation) -> Diagnostic {
        finding("a comma is missing before \(Wording.quoted(word))", at: location)
    }

    /// `-{on: 2026-03-09}`
    package static func missingDash(at location: SourceLocation) -> Diagnostic {
        finding("each entry of a list begins with \"- \", a dash and a blank, on a line of its own", at: location)
    }

    /// - Parameter brackets: both of them: `{ }`.
    package static func missingBrackets(_ brackets: String, at location: SourceLocation) -> Diagnostic {
        finding("the brackets \(brackets) around this are missing", at: location)
    }

    /// - Parameter brackets: the right ones, both of them: `{ }`.
    package static func wrongBrackets(_ brackets: String, at location: SourceLocation) -> Diagnostic {
        finding(
            brackets == "{ }"
                ? "fields inside of a field stand in { }, without quotes" : "the entries of a list stand in [ ]",
            at: location)
    }

    /// `[title](address)`
    package static func markdownLink(_ link: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(link)) is a link of Markdown, which only the body knows", at: location)
    }

    /// `screening:` above `result: passed` in the same column.
    package static func notIndented(_ name: String, below field: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(name)) belongs inside \(Wording.quoted(field)), but begins in the same column",
            at: location)
    }

    /// `status: open due_on: 2026-04-10`
    package static func twoFields(_ name: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(name)) stands on the line of another field: each has a line of its own", at: location)
    }

    package static func neverClosed(_ opening: String, at location: SourceLocation) -> Diagnostic {
        finding("the \(Wording.quoted(opening)) that begins here is never closed", at: location)
    }

    package static func unknownEscape(_ escape: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the escape \(Wording.quoted(escape)) is unknown in a double-quoted value", at: location,
            help: "double the backslash, or use single quotes")
    }

    /// Anything else.
    package static func malformed(at location: SourceLocation) -> Diagnostic {
        finding("the front matter cannot be read from here on", at: location)
    }
}
