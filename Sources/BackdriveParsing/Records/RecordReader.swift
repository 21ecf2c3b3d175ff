package import BackdriveCore

/// Reads files into records (DATA.md §2, §3).
package struct RecordReader: Sendable {
    private let context: ReadingContext
    private let showsBodies: Bool

    /// - Parameter showsBodies: false where no page will show the bodies: then only what is judged of them is read.
    package init(_ context: ReadingContext, showsBodies: Bool = true) {
        self.context = context
        self.showsBodies = showsBodies
    }

    /// The record in a file and all that is wrong with its fields, in the file's order.
    ///
    /// In the wrong folder it is the record that its fields and its name say (BD005), and judged as such.
    ///
    /// Nil when the file cannot be read: then what else is wrong is looked for in the file as it would be without the
    /// slip that keeps it from being read. A record with faulty fields is there, with unknown values in their place, so
    /// that everything else of it can be judged; its `origin.faultyFields` names them.
    ///
    /// - Parameter folder: the kind of record that the file's folder holds.
    package func read(_ file: SourceFile, as folder: RecordKind) -> Checked<(any Record)?> {
        read(file, as: folder, mostSlips: MendedFile.mostSlips)
    }

    /// What the fields of a record say that this or another reader read from its file; nil where this one refuses the file.
    package func values(of record: any Record) -> FieldValues? {
        let file = record.origin.file
        do {
            return try decode(FrontMatter(of: file), of: file, as: record.recordKind).values
        } catch {
            // `read` tells of the refusal, and then there is no record to ask for.
            return nil
        }
    }

    private func read(_ file: SourceFile, as folder: RecordKind, mostSlips: Int) -> Checked<(any Record)?> {
        do {
            try file.requireReadable()
            let frontMatter = try FrontMatter(of: file)
            var kind = folder
            var decoded = try decode(frontMatter, of: file, as: kind)
            if decoded.faults.concernNames,
                let meant = try RecordKind.meant(by: frontMatter.fields, of: file, in: folder)
            {
                kind = meant
                decoded = try decode(frontMatter, of: file, as: kind)
            }
            let source = FieldSource(
                file: file, body: Markdown.body(of: file, from: frontMatter.bodyStart, isShown: showsBodies),
                faultyFields: decoded.faults.names)
            var fields = Fields(decoded.values, range: decoded.range, of: source)
            let record = kind.recordType.init(&fields)
            JointFields.judge(record, &decoded.faults)
            return Checked(record, findings: decoded.faults.findings.sorted())
        } catch {
            var findings = [error.finding]
            if mostSlips > 1, let file = MendedFile(file, without: error.finding) {
                findings += file.told(read(file.mended, as: folder, mostSlips: mostSlips - 1).findings)
            }
            return Checked(nil, findings: findings.sorted())
        }
    }

    private func decode(
        _ frontMatter: FrontMatter, of file: SourceFile, as kind: RecordKind
    ) throws(Refusal) -> DecodedFields {
        try FieldDecoder.decode(
            frontMatter.fields, of: file, .of(kind), whole: Wording.withArticle(kind.noun), context)
    }
}
