import BackdriveCore

/// From bytes to typed fields: the YAML tree, walked along its schema.
enum FieldReader {
    /// - Returns: the fields, nil when a required one is unusable, and the walk with its findings.
    static func read(
        _ yaml: Range<Int>, of file: SourceFile, fields: [FieldSchema], place: String, _ context: ReadingContext
    ) throws(Refusal) -> (fields: FieldMap?, walk: FieldWalk) {
        let root = try tree(in: yaml, of: file, fields: fields)
        var walk = FieldWalk(file: file, context: context)
        guard case .map(let entries, _) = root.content else { return (nil, walk) }
        let map = walk.map(entries, range: root.range, fields: fields, path: "", place: place)
        return (map, walk)
    }

    static func tree(in yaml: Range<Int>, of file: SourceFile, fields: [FieldSchema]) throws(Refusal) -> YAMLNode {
        try file.requirePrintable(in: yaml)
        return try YAMLReader.map(in: yaml, of: file, fields: fields)
    }
}
