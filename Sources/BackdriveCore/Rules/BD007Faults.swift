// The ways in which front matter cannot be read, each in its own words: BD007's other half.
extension BD007UnacceptableYAML.Fault {
    // Where the front matter begins and ends.

    package static let noFrontMatter = Self(
        "the file has no front matter: its first line must be ---",
        help: "begin with --- and the fields")

    /// Its fields begin at once.
    package static let noOpening = Self(
        "the file has no front matter: its first line must be ---",
        help: "write --- on a line of its own above this one")

    package static let linesAboveOpening = Self(
        "the front matter must begin in the first line, with ---",
        help: "delete what stands above ---")

    package static let unclosed = Self(
        "the front matter has no end: a second line --- must close it",
        help: "write --- on a line of its own below the last field")

    package static let noFields = Self(
        "here stands no field: a field is its name, a colon, a blank and its value",
        help: "write one field a line, as in title: …")

    /// Of a control character, or of one that ends a line for YAML but for no editor.
    package static func controlCharacter(_ scalar: Unicode.Scalar) -> Self {
        let name = scalar.properties.generalCategory == .control ? "control character" : "invisible character"
        return Self(
            "the \(name) \(Wording.codePoint(scalar)) may not stand in front matter",
            help: "delete it; it is invisible in most editors")
    }

    // Parts of YAML that records do not use.

    package static func anchor(_ name: String) -> Self {
        Self(
            "the anchor \(Wording.quoted("&" + name)) is not allowed: records use no anchors and aliases",
            help: "quote the value if it is meant as text")
    }

    package static func alias(_ name: String) -> Self {
        Self(
            "the alias \(Wording.quoted("*" + name)) is not allowed: records use no anchors and aliases",
            help: "write the value out, or quote it if it is meant as text")
    }

    package static func tag(_ name: String) -> Self {
        Self(
            "the tag \(Wording.quoted(name)) is not allowed: a field has the type that its name says",
            help: "leave the tag out, or quote the value if it is meant as text")
    }

    package static let mergeKey = Self(
        "the merge key \"<<\" is not allowed: each record stands for itself", help: "write the fields out")

    package static let severalDocuments = Self(
        "a second YAML document begins here: a record is one document", help: "delete this line")

    package static let directive = Self(
        "a YAML directive is not allowed: a record needs none", help: "delete this line")

    package static func tooDeep(limit: Int) -> Self {
        Self("brackets and indented fields lie over \(limit) levels deep in one another")
    }

    package static let complexKey = Self("a field's name must be a single word")

    package static let emptyKey = Self("there is no field name before the \":\"")

    // Slips of the pen; the search for what was meant adds the line to write.

    package static let tabIndentation = Self(
        "a tab is used as indentation: only spaces may stand there", help: "indent with spaces")

    package static let badIndentation = Self(
        "the indentation fits no field above: fields that belong together begin in one column")

    /// `analysis: 2026-03-16` above `category: system`
    package static func valueBeside(_ field: String) -> Self {
        Self("the fields of \"\(field)\" stand below it: nothing may stand behind its colon")
    }

    /// `title: a: b`
    package static func colonInValue(_ value: String) -> Self {
        Self("the value \(Wording.quoted(value)) holds \": \", which YAML takes for another field: it must be quoted")
    }

    /// `{note: fine, but late}`
    package static func commaInValue(_ value: String) -> Self {
        Self("the text \(Wording.quoted(value)) holds a comma, which ends a value inside { }: it must be quoted")
    }

    package static func mustBeQuoted(_ value: String) -> Self {
        Self("the value \(Wording.quoted(value)) cannot be read unless it is quoted")
    }

    /// `title: Fix #123`
    package static func hashInValue(_ value: String, cutTo kept: String) -> Self {
        Self(
            "YAML takes what follows \" #\" for a comment and would cut \(Wording.quoted(value)) to "
                + "\(kept.isEmpty ? "nothing" : Wording.quoted(kept))")
    }

    package static func reservedCharacter(_ character: String) -> Self {
        Self("a value may not begin with \(Wording.quoted(character)) unless it is quoted")
    }

    /// - Parameter closing: the bracket or quote behind which it stands.
    package static func textAfterEnd(of closing: String) -> Self {
        Self("nothing may follow the \(Wording.quoted(closing)) that ends a value")
    }

    package static let innerQuotes = Self(
        "the quotes inside this text end it too early: it needs quotes of the other kind around it")

    package static func fullWidth(_ scalar: Unicode.Scalar) -> Self {
        let ascii = FullWidth.ascii(for: scalar).map(String.init) ?? ""
        return Self("the full-width character \"\(scalar)\" stands where ASCII \(Wording.quoted(ascii)) belongs")
    }

    package static func invisibleBlank(_ scalar: Unicode.Scalar) -> Self {
        Self(
            "here stands \(FullWidth.name(of: scalar))"
                + (scalar.isWithoutWidth ? "" : " in place of an ordinary blank"))
    }

    /// `status:open`, `owner = li`
    package static func missingBlankBehindColon(of name: String) -> Self {
        Self("the field \(Wording.quoted(name)) has no \": \" behind its name: a colon and a blank")
    }

    /// `due_history` above its entries.
    package static func missingColon(of name: String) -> Self {
        Self("the field \(Wording.quoted(name)) has no colon behind its name")
    }

    /// `**owner**: li`, `"owner: li"`
    package static func dressedName(_ name: String) -> Self {
        Self("the field \(Wording.quoted(name)) stands for itself, without quotes and marks round it")
    }

    /// `- due_on: 2026-04-10`
    package static let needlessDash = Self("a dash begins an entry of a list: a field has none before its name")

    /// `[- P-1, - P-2]`
    package static let dashInBrackets = Self("between [ and ] an entry has no dash before it: commas part them")

    /// `owner: -`
    package static let loneDash = Self(
        "a dash alone is no value: it begins an entry of a list",
        help: "leave the line out where there is nothing to say")

    package static let continuedText = Self(
        "this line goes on with the text above it, but begins in the column of the fields")

    package static func missingColon(_ line: String) -> Self {
        Self(
            "the line \(Wording.quoted(line)) has no \": \" behind a field's name",
            help: "write name: value, or indent the line to continue the value above it")
    }

    /// `{on: 2026-03-09 outcome: act}`
    package static func missingComma(before word: String) -> Self {
        Self("a comma is missing before \(Wording.quoted(word))")
    }

    /// `-{on: 2026-03-09}`
    package static let missingDash = Self(
        "each entry of a list begins with \"- \", a dash and a blank, on a line of its own")

    /// - Parameter brackets: both of them: `{ }`.
    package static func missingBrackets(_ brackets: String) -> Self {
        Self("the brackets \(brackets) around this are missing")
    }

    /// - Parameter brackets: the right ones, both of them: `{ }`.
    package static func wrongBrackets(_ brackets: String) -> Self {
        Self(
            brackets == "{ }"
                ? "fields inside of a field stand in { }, without quotes" : "the entries of a list stand in [ ]")
    }

    /// `[title](address)`
    package static func markdownLink(_ link: String) -> Self {
        Self("\(Wording.quoted(link)) is a link of Markdown, which only the body knows")
    }

    /// `screening:` above `result: passed` in the same column.
    package static func notIndented(_ name: String, below field: String) -> Self {
        Self("\(Wording.quoted(name)) belongs inside \(Wording.quoted(field)), but begins in the same column")
    }

    /// `status: open due_on: 2026-04-10`
    package static func twoFields(_ name: String) -> Self {
        Self("\(Wording.quoted(name)) stands on the line of another field: each has a line of its own")
    }

    package static func neverClosed(_ opening: String) -> Self {
        Self("the \(Wording.quoted(opening)) that begins here is never closed")
    }

    package static func unknownEscape(_ escape: String) -> Self {
        Self(
            "the escape \(Wording.quoted(escape)) is unknown in a double-quoted value",
            help: "double the backslash, or use single quotes")
    }

    /// Anything else.
    package static let malformed = Self("the front matter cannot be read from here on")
}
