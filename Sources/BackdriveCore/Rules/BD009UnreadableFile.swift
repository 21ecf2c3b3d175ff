/// A file that cannot be read as text at all (DATA.md §2).
package enum BD009UnreadableFile: Rule {
    package static let explanation = Explanation(
        code: 9, title: "unreadable file",
        purpose: """
            A record is a regular file of UTF-8 text, at most 1,048,576 bytes, without the marks of an unfinished git \
            merge. Anything else cannot be shown, so nothing of it is guessed.
            """,
        wrong: "<<<<<<< HEAD\nstatus: open\n=======\nstatus: done\n>>>>>>> topic",
        right: "status: done")

    /// The most bytes that a record may have.
    package static let largestFile = 1_048_576

    package static func tooLarge(_ size: Int, at location: SourceLocation) -> Diagnostic {
        finding(
            "the file has \(grouped(size)) bytes: at most \(grouped(largestFile)) are read", at: location,
            help: "move long evidence into an attachment and link to it")
    }

    package static func templateTooLarge(_ size: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
        finding("the file has \(grouped(size)) bytes: at most \(grouped(limit)) are read of a template", at: location)
    }

    /// - Parameters:
    ///   - offset: of the first wrong byte, from 0.
    ///   - likely: the encoding that it was probably saved in.
    package static func invalidUTF8(atByte offset: Int, at location: SourceLocation, likely: String?) -> Diagnostic {
        finding(
            "the file is not valid UTF-8: byte \(offset), counted from 0, is wrong", at: location,
            help: likely.map { "it looks like \($0): open it as such, see that it reads right, and save it as UTF-8" }
                ?? "save the file as UTF-8")
    }

    package static func conflictMarker(at location: SourceLocation) -> Diagnostic {
        finding(
            "a git conflict marker: a merge is not finished here", at: location,
            help:
                "keep what should stay, of a log the entries of both, and delete the lines <<<<<<<, ======= and >>>>>>>"
        )
    }

    /// - Parameters:
    ///   - name: the record's id, or the name of a file that is no record.
    ///   - theirs: what HEAD is merged with, as the user calls it.
    package static func unmergeable(
        _ conflict: MergeConflict, over name: String, with theirs: String, at location: SourceLocation
    ) -> Diagnostic {
        let sides = ["HEAD", theirs].map { Diagnostic.Note("one is \($0):\(location.path)") }
        return finding(
            "\(name) cannot be merged: \(story(of: conflict, with: theirs))", at: location,
            help: conflict == .bothAdded
                ? "give this one another id: backdrive renumber \(name), then backdrive set NEW-ID aliases=, "
                    + "since \(name) stays with the other"
                : "merge \(theirs) into this branch and choose what stays, of a log the entries of both",
            notes: conflict == .bothAdded ? sides : [])
    }

    private static func story(of conflict: MergeConflict, with theirs: String) -> String {
        switch conflict {
        case .bothChanged: "HEAD and \(theirs) changed the same lines"
        case .bothAdded: "HEAD and \(theirs) each added it, and they are not the same"
        case .changedHereRemovedThere: "HEAD changed it and \(theirs) removed it"
        case .removedHereChangedThere: "HEAD removed it and \(theirs) changed it"
        case .names: "HEAD and \(theirs) moved files into each other's way"
        }
    }

    /// - Parameter kind: what it is instead: `symbolic link`, `FIFO`.
    package static func notRegular(_ kind: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "this is a \(kind): only regular files are read", at: location,
            help: "put the file itself in its place, or take it away")
    }

    /// - Parameter kind: what a folder of records is instead: `symbolic link`.
    package static func unreadFolder(_ kind: String, of records: RecordKind, at location: SourceLocation) -> Diagnostic
    {
        finding(
            "this is a \(kind): the \(records.plural) behind it are not read, and no reference to one is judged",
            at: location, help: "put the folder itself in its place")
    }

    package static func unreadable(_ reason: String, at location: SourceLocation) -> Diagnostic {
        finding("this cannot be read: \(reason)", at: location, help: "see that the build may read it")
    }

    package static func nameNotUTF8(at location: SourceLocation) -> Diagnostic {
        finding("the file's name is not valid UTF-8", at: location, help: "rename the file")
    }

    /// - Parameter misnamed: a file that is meant to be the settings and has another name.
    package static func noSettings(path: String, misnamed: String?) -> Diagnostic {
        guard let misnamed else {
            return finding(
                "there is no settings file: a content folder begins with its backdrive.yml",
                at: .start(of: path), help: "write title, timezone and cycle: {starts_on: YYYY-MM-DD} into it")
        }
        return finding(
            "there is no backdrive.yml, but there is \(Wording.quoted(misnamed)): the settings need the name backdrive.yml",
            at: .start(of: path), help: "rename \(misnamed) to backdrive.yml")
    }

    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }
}
