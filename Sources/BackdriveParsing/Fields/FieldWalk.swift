import BackdriveCore

/// Walks a YAML tree along the declared fields: typed values out, a finding for whatever does not fit (BD001–BD008,
/// BD070).
///
/// One fault gives one finding: what was found wrong is neither called missing nor judged again.
struct FieldWalk {
    let file: SourceFile
    let context: ReadingContext
    private(set) var findings: [Diagnostic] = []
    /// Dotted names of fields that could not be read or were reported missing.
    private(set) var faults: Set<String> = []
    /// Made with the first finding.
    private var positions: PositionIndex?

    init(file: SourceFile, context: ReadingContext) {
        self.file = file
        self.context = context
    }

    /// The values of a map's fields; nil when a required one is missing or unusable and no text.
    ///
    /// - Parameters:
    ///   - path: the dotted name of the map itself, empty for the record.
    ///   - place: what the map is, in the words of messages: `a problem`, `"analysis"`.
    mutating func map(
        _ entries: [YAMLEntry], range: SourceRange, fields: [FieldSchema], path: String, place: String
    ) -> FieldMap? {
        var map = FieldMap(range: range)
        var misspelt: Set<String> = []
        for entry in entries {
            guard let field = fields.first(where: { $0.name == entry.key }) else {
                if let meant = reportUnknown(entry, fields, place: place) {
                    misspelt.insert(meant)
                    faults.insert(Self.join(path, meant))
                }
                continue
            }
            guard !entry.value.isAbsent, let value = value(of: entry, field, path: Self.join(path, field.name)) else {
                continue
            }
            map.insert(LocatedField(value: value, range: entry.value.range), as: field.name)
        }
        let isUsable = fields.reduce(true) { isUsable, field in
            guard field.isRequired, map[field.name] == nil else { return isUsable }
            let name = Self.join(path, field.name)
            if !misspelt.contains(field.name), !isFaulty(name) { reportMissing(field, in: map, path, place) }
            faults.insert(name)
            guard field.type.isFreeText else { return false }
            map.insert(LocatedField(value: .text(""), range: range), as: field.name)
            return isUsable
        }
        if !isUsable, !path.isEmpty { faults.insert(path) }
        return isUsable ? map : nil
    }

    mutating func report(_ finding: Diagnostic) { findings.append(finding) }

    mutating func report(_ finding: Diagnostic, fault path: String) {
        findings.append(finding)
        faults.insert(path)
    }

    mutating func report(fault path: String) { faults.insert(path) }

    func isFaulty(_ path: String) -> Bool { faults.contains(path) }

    mutating func location(of range: SourceRange) -> SourceLocation {
        let positions = positions ?? PositionIndex(of: file)
        self.positions = positions
        return positions.location(of: range)
    }

    static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : path + "." + name }

    /// A field's value, with the faults inside it under the code that the schema asks for.
    private mutating func value(of entry: YAMLEntry, _ field: FieldSchema, path: String) -> FieldValue? {
        let before = findings.count
        let value = value(entry.value, of: field.type, field, path: path)
        if let code = field.codeInside, field.type.fits(shapeOf: entry.value) {
            for index in before..<findings.count { findings[index] = findings[index].recoded(as: code) }
        }
        if value == nil, findings.count > before { faults.insert(path) }
        return value
    }

    /// - Returns: the name that was probably meant.
    private mutating func reportUnknown(_ entry: YAMLEntry, _ fields: [FieldSchema], place: String) -> String? {
        let nearest = nearestName(to: entry.key, in: fields.map(\.name))
        let home = fields.first { $0.type.fieldsInside.contains { $0.name == entry.key } }?.name
        report(
            BD001UnknownField.unknown(
                entry.key, in: place, nearest: nearest, home: home,
                help: FullWidth.help(for: entry.keyRange, in: file), at: location(of: entry.keyRange)))
        return nearest
    }

    private mutating func reportMissing(_ field: FieldSchema, in map: FieldMap, _ path: String, _ place: String) {
        let first = Int(map.range.start)
        let range = path.isEmpty ? .fileStart : SourceRange(first, first)
        report(
            BD002MissingField.missing(field.name, in: place, example: field.type.example, at: location(of: range)))
    }
}

extension FieldType {
    /// Whether a value is one value, a list or a map as this type is.
    func fits(shapeOf node: YAMLNode) -> Bool {
        switch (self, node.content) {
        case (.list, .list), (.five, .list), (.log, .list), (.map, .map): true
        case (.list, _), (.five, _), (.log, _), (.map, _): false
        default: if case .scalar = node.content { true } else { false }
        }
    }

    /// What could stand behind the colon, for the help of a missing field.
    var example: String {
        switch self {
        case .title, .text, .word, .personOrText: "…"
        case .integer(let range): "\(range.lowerBound)"
        case .boolean: "true"
        case .day: "YYYY-MM-DD"
        case .choice(let words): Wording.list(words)
        case .cause: "a cause of its category"
        case .reference(.kind(let kind)): "the id of \(Wording.withArticle(kind.noun))"
        case .reference(.any): "a record's id"
        case .address: "https://…"
        case .list, .five, .log: "[…]"
        case .map: "{…}"
        }
    }
}
