/// Front matter that is no acceptable YAML (DATA.md §2): each trap in its own words.
///
/// A file that breaks this rule cannot be read and gets this one finding.
package enum BD007UnacceptableYAML: Rule {
    package static let code: RuleCode = 7

    package static let explanation = Explanation(
        title: "front matter that cannot be read",
        purpose: """
            Records use a small, safe part of YAML: strings, integers, dates, lists and maps. What YAML would read \
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

    package static func notAMap(_ what: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "here stands \(what), not a map of fields", at: location, help: "write one field a line, as in title: …")
    }

    /// Of a control character, or of one that ends a line for YAML but for no editor.
    package static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let name = scalar.properties.generalCategory == .control ? "control character" : "invisible character"
        return finding(
            "the \(name) \(Wording.codePoint(scalar)) may not stand in front matter", at: location,
            help: "delete it; it is invisible in most editors")
    }

    // Parts of YAML that records do not use.

    package static func anchor(_ name: String, at location: SourceLocation, help: String?) -> Diagnostic {
        finding(
            "the anchor \(Wording.quoted("&" + name)) is not allowed: records use no anchors and aliases", at: location,
            help: help ?? "quote the value if it is meant as text")
    }

    package static func alias(_ name: String, at location: SourceLocation, help: String?) -> Diagnostic {
        finding(
            "the alias \(Wording.quoted("*" + name)) is not allowed: records use no anchors and aliases", at: location,
            help: help ?? "write the value out, or quote it if it is meant as text")
    }

    package static func tag(_ name: String, at location: SourceLocation, help: String?) -> Diagnostic {
        finding(
            "the tag \(Wording.quoted(name)) is not allowed: a field has the type that its name says", at: location,
            help: help ?? "leave the tag out, or quote the value if it is meant as text")
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
        finding("lists and maps are nested over \(limit) levels deep", at: location)
    }

    package static func complexKey(at location: SourceLocation) -> Diagnostic {
        finding("a field's name must be a single word, not a list or map", at: location)
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

    // The traps.

    package static func tabIndentation(at location: SourceLocation) -> Diagnostic {
        finding("a tab is used as indentation: YAML allows only spaces there", at: location, help: "indent with spaces")
    }

    /// `title: a: b`
    package static func colonInValue(
        _ value: String, at location: SourceLocation, help: String?, fix: Diagnostic.Fix?
    ) -> Diagnostic {
        finding(
            "the value \(Wording.quoted(value)) holds \": \", which YAML takes for another field: it must be quoted",
            at: location, help: help, fix: fix)
    }

    /// `title: Fix #123`
    package static func hashInValue(
        _ value: String, cutTo kept: String, at location: SourceLocation, help: String?, fix: Diagnostic.Fix?
    ) -> Diagnostic {
        finding(
            "YAML takes what follows \" #\" for a comment and would cut \(Wording.quoted(value)) to "
                + "\(kept.isEmpty ? "nothing" : Wording.quoted(kept)): it must be quoted",
            at: location, help: help, fix: fix)
    }

    package static func reservedCharacter(
        _ character: String, at location: SourceLocation, help: String?, fix: Diagnostic.Fix?
    ) -> Diagnostic {
        finding(
            "a value may not begin with \(Wording.quoted(character)) unless it is quoted", at: location, help: help,
            fix: fix)
    }

    package static func textAfterEnd(
        of opening: String, at location: SourceLocation, help: String?
    ) -> Diagnostic {
        finding(
            "text follows the end of the value that \(Wording.quoted(opening)) begins: the whole value must be quoted",
            at: location, help: help)
    }

    package static func fullWidth(_ scalar: Unicode.Scalar, at location: SourceLocation, help: String) -> Diagnostic {
        let ascii = FullWidth.ascii(for: scalar).map(String.init) ?? ""
        return finding(
            "the full-width character \"\(scalar)\" stands where ASCII \(Wording.quoted(ascii)) belongs", at: location,
            help: help)
    }

    package static func missingColon(_ line: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the line \(Wording.quoted(line)) has no \": \" behind a field's name", at: location,
            help: "write name: value, or indent the line to continue the value above it")
    }

    package static func neverClosed(_ opening: String, at location: SourceLocation) -> Diagnostic {
        finding("the \(Wording.quoted(opening)) that begins here is never closed", at: location)
    }

    package static func unknownEscape(_ escape: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "the escape \(Wording.quoted(escape)) is unknown in a double-quoted value", at: location,
            help: "double the backslash, or use single quotes")
    }

    package static func badIndentation(at location: SourceLocation) -> Diagnostic {
        finding(
            "the indentation fits no field above: fields of one map begin in one column", at: location,
            help: "line it up with the fields that it belongs to")
    }

    /// Anything else, in the YAML library's own words.
    package static func malformed(_ problem: String, at location: SourceLocation, help: String?) -> Diagnostic {
        finding("the front matter is not valid YAML: \(problem)", at: location, help: help)
    }
}
