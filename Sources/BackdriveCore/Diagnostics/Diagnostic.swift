/// One finding about the content: what is wrong, where, and what to write instead (DATA.md §5, DESIGN.md §3).
package struct Diagnostic: Sendable, Hashable {
    package let code: RuleCode
    package let severity: Severity
    /// One line that names the wrong text and states the rule; no full stop at its end.
    package let message: String
    package let location: SourceLocation
    /// One line that says what to write instead, where one fix is likely.
    package let help: String?
    package let notes: [Note]
    /// What would mend it, where one thing is likely.
    package let fix: Fix?

    package init(
        _ code: RuleCode, _ severity: Severity, _ message: String, at location: SourceLocation,
        help: String? = nil, notes: [Note] = [], fix: Fix? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.location = location
        self.help = help
        self.notes = notes
        self.fix = fix
    }

    package enum Severity: String, Sendable, Hashable { case note, warning, error }

    /// A second place that explains the finding: the record that the first one contradicts.
    package struct Note: Sendable, Hashable {
        package let message: String
        package let location: SourceLocation?

        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// Edits that remove the finding; a safe one never guesses (DATA.md §5, "Safe fixes").
    package struct Fix: Sendable, Hashable {
        package let title: String
        package let edits: [Edit]
        package let isSafe: Bool

        package init(_ title: String, edits: [Edit], isSafe: Bool) {
            self.title = title
            self.edits = edits
            self.isSafe = isSafe
        }

        /// One text in place of another, which is safe where it says the same.
        package static func writing(_ text: String, at location: SourceLocation, isSafe: Bool = true) -> Fix {
            Fix("write \(text)", edits: [Edit(location.range, text)], isSafe: isSafe)
        }
    }

    /// One replacement of a range of bytes in the finding's own file.
    package struct Edit: Sendable, Hashable {
        package let range: SourceRange
        package let text: String

        package init(_ range: SourceRange, _ text: String) {
            self.range = range
            self.text = text
        }
    }
}

extension Diagnostic: Comparable {
    /// The order of every list of findings: path, line, column, code, and the message to make it total.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location.path != b.location.path || a.location.start != b.location.start {
            return a.location.precedes(b.location)
        }
        if a.code != b.code { return a.code < b.code }
        return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
    }
}

extension Diagnostic {
    /// The same finding under another rule's code, or otherwise grave.
    package func with(code: RuleCode? = nil, severity: Severity? = nil) -> Diagnostic {
        Diagnostic(
            code ?? self.code, severity ?? self.severity, message, at: location, help: help, notes: notes, fix: fix)
    }

    /// The same finding with other help, and with another fix or none.
    package func with(help: String?, fix: Fix?) -> Diagnostic {
        Diagnostic(code, severity, message, at: location, help: help, notes: notes, fix: fix)
    }

    /// The same finding with one more note.
    package func with(note: Note) -> Diagnostic {
        Diagnostic(code, severity, message, at: location, help: help, notes: notes + [note], fix: fix)
    }

    /// The finding as `--strict` sees it: every warning is an error, but for those about how things stand today.
    package var strict: Diagnostic {
        severity == .warning && RuleBook.rule(code)?.scope != .today ? with(severity: .error) : self
    }
}
