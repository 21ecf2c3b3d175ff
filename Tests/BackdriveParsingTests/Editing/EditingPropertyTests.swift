import BackdriveCore
import Testing

@testable import BackdriveParsing

@Suite("Whatever a front matter looks like")
struct EditingPropertyTests {
    private static let kinds = RecordKind.allCases.map(Optional.some) + [nil]
    /// A sample of each kind for each seed, with the seed's own source of chance.
    private func forEachSample(
        _ count: Int = 120, _ body: (SourceFile, [FieldPath], inout WrittenSample) throws -> Void
    ) throws {
        for seed in 0..<count {
            var sample = WrittenSample(seed: UInt64(seed))
            for kind in Self.kinds {
                let file = sample.file(of: kind)
                try body(file, try Self.paths(in: kind?.fields ?? Settings.fields), &sample)
            }
        }
    }

    /// Every field that stands in no list, maps before what is in them.
    private static func paths(in fields: [FieldSchema], below outer: [FieldSchema] = []) throws -> [FieldPath] {
        try fields.flatMap { field -> [FieldPath] in
            let steps = outer + [field]
            let path = try FieldPath(steps.map(\.name).joined(separator: "."), in: [steps[0]])
            guard case .map(let inner) = field.type else { return [path] }
            return [path] + (try paths(in: inner, below: steps))
        }
    }

    @Test("The samples are read, and their comments, blocks and brackets are many")
    func samples() throws {
        var count = (comments: 0, blocks: 0, brackets: 0)
        try forEachSample { file, _, _ in
            _ = try WrittenFields(of: file)
            let text = String(decoding: file.bytes, as: UTF8.self)
            if text.contains("# comment") { count.comments += 1 }
            if text.contains("|") { count.blocks += 1 }
            if text.contains("{") { count.brackets += 1 }
        }
        #expect(count.comments > 300 && count.blocks > 100 && count.brackets > 300)
    }

    @Test("A new value replaces the bytes of the old one, and no others")
    func replacing() throws {
        var count = 0
        try forEachSample { file, paths, sample in
            let written = try WrittenFields(of: file)
            let present = paths.filter { written.node(at: $0.names)?.text != nil }
            guard let path = sample.choice(present), let node = written.node(at: path.names) else { return }
            let text = sample.scalarText(path.field.type)
            var edited = try EditableFile(file)
            try edited.set(path, to: .scalar(text, path.field.type))
            let after = edited.file.bytes
            #expect(after.starts(with: file.bytes[..<node.range.lowerBound]), "\(path.dotted) in\n\(file.wholeText)")
            #expect(after.reversed().starts(with: file.bytes[node.range.upperBound...].reversed()))
            #expect(try Meaning(of: edited.file) == Meaning(of: file).with(.text(text), at: path.names))
            count += 1
        }
        #expect(count > 500)
    }

    @Test("A new field is one insertion, and clearing it gives the old bytes back")
    func insertingAndClearing() throws {
        var count = 0
        try forEachSample { file, paths, sample in
            let written = try WrittenFields(of: file)
            let absent = paths.filter { path in
                guard path.field.type.fieldsInside.isEmpty, !path.field.type.isList else { return false }
                // The first step that is missing has no key either.
                return path.names.indices.first { written.node(at: path.names[...$0]).map(\.isAbsent) ?? true }
                    .map { written.node(at: path.names[...$0]) == nil } ?? false
            }
            guard let path = sample.choice(absent) else { return }
            let text = sample.scalarText(path.field.type)
            var edited = try EditableFile(file)
            try edited.set(path, to: .scalar(text, path.field.type))
            #expect(file.bytes.isLeft(byTakingOneRangeOutOf: edited.file.bytes), "\(path.dotted) in\n\(file.wholeText)")
            #expect(try Meaning(of: edited.file) == Meaning(of: file).with(.text(text), at: path.names))
            try edited.clear(path)
            #expect(edited.file.bytes == file.bytes, "\(path.dotted) in\n\(file.wholeText)\n\(edited.file.wholeText)")
            count += 1
        }
        #expect(count > 500)
    }

    @Test("An entry of a log is one insertion, and the last of its list")
    func appending() throws {
        var count = 0
        try forEachSample { file, paths, sample in
            let written = try WrittenFields(of: file)
            let logs = paths.filter { path in
                guard case .log = path.field.type else { return false }
                return !path.names.indices.contains { written.node(at: path.names[...$0])?.isAbsent == true }
            }
            guard let path = sample.choice(logs) else { return }
            let text = sample.scalarText(.text)
            let fields = path.field.type.fieldsInside.filter { ["note", "reason"].contains($0.name) }
            guard let field = fields.first else { return }
            var edited = try EditableFile(file)
            try edited.append([.entry([(field, text)])], to: path)
            #expect(file.bytes.isLeft(byTakingOneRangeOutOf: edited.file.bytes), "\(path.dotted) in\n\(file.wholeText)")
            let before = try Meaning(of: file)
            var entries: [Meaning] = []
            if case .list(let old) = before.value(at: path.names) { entries = old }
            entries.append(.map([field.name: .text(text)]))
            #expect(try Meaning(of: edited.file) == before.with(.list(entries), at: path.names))
            count += 1
        }
        #expect(count > 300)
    }

    @Test("Formatting once is formatting for good; it loses no comment and changes no value")
    func formatting() throws {
        let none = ReferenceNames { _, _ in nil }
        try forEachSample(500) { file, _, _ in
            var once = try EditableFile(file)
            try once.format(none)
            var twice = once
            try twice.format(none)
            #expect(twice.file.bytes == once.file.bytes, "\(file.wholeText)")
            #expect(try Meaning(of: once.file) == Meaning(of: file), "\(file.wholeText)\n\(once.file.wholeText)")
            #expect(once.file.comments == file.comments, "\(file.wholeText)\n\(once.file.wholeText)")
            #expect(!once.file.bytes.contains(0x0D))
            #expect(once.file.body == file.body)
        }
    }
}

extension SourceFile {
    fileprivate var wholeText: String { String(decoding: bytes, as: UTF8.self) }

    /// Every comment of the sample, sorted.
    fileprivate var comments: [String] {
        wholeText.matches(of: /# comment [0-9]+/).map { String($0.output) }.sorted()
    }

    /// What stands behind the front matter, its lines ended by LF; nil of the settings.
    fileprivate var body: Substring? {
        guard path.hasSuffix(".md") else { return nil }
        return wholeText.replacing("\r\n", with: "\n").split(
            separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false
        ).last
    }
}

extension [UInt8] {
    /// Whether these bytes are what stays of `other` when one range of it is taken out.
    fileprivate func isLeft(byTakingOneRangeOutOf other: [UInt8]) -> Bool {
        guard other.count > count else { return false }
        let start = zip(self, other).prefix { $0 == $1 }.count
        let end = zip(reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start + end >= count
    }
}
