import BackdriveCore

/// Leads the values of a file's YAML straight into the slots of its declared fields, with a finding for whatever does not
/// fit (BD001–BD008, BD070).
///
/// Names that are no field's and fields that are missing are judged in `FieldDecoder+Names.swift`, single values in
/// `FieldDecoder+Scalars.swift`, shapes that do not fit in `FieldDecoder+Shapes.swift`.
struct FieldDecoder: ~Copyable {
    var cursor: YAMLCursor
    let context: ReadingContext
    var faults: FieldFaults
    var values = FieldValues()
    /// The names of the fields around the one that is read, from the outermost.
    private(set) var trail: [String] = []
    /// The elements of the lists that are being read.
    private var elements: [FieldValue] = []
    /// What the whole is, in the words of messages: `a problem`.
    private let whole: String
    /// Whether a repair is tried: then what can be no id is a fault, too.
    let isTrial: Bool

    /// Reads the map in a part of a file; nothing at all is a map without fields.
    ///
    /// - Parameter whole: what the map is, in the words of messages: `a problem`.
    static func decode(
        _ yaml: Range<Int>, of file: SourceFile, _ table: FieldTable, whole: String, _ context: ReadingContext
    ) throws(Refusal) -> DecodedFields {
        var search: RepairSearch {
            RepairSearch(file, yaml, FieldVocabulary(table.schemas, context.shown)) { (file, yaml) throws(Refusal) in
                try read(yaml, of: file, table, whole: whole, context, isTrial: true).faults.findings
            }
        }
        do {
            var decoded = try read(yaml, of: file, table, whole: whole, context)
            if decoded.faults.concernShape { search.explain(&decoded.faults) }
            return decoded
        } catch {
            throw search.explained(error)
        }
    }

    private static func read(
        _ yaml: Range<Int>, of file: SourceFile, _ table: FieldTable, whole: String, _ context: ReadingContext,
        isTrial: Bool = false
    ) throws(Refusal) -> DecodedFields {
        try file.bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) -> DecodedFields in
            let survey = try YAMLSurvey(yaml, of: file, bytes)
            let diagnosis = YAMLDiagnosis(file: file, yaml: yaml)
            var decoder = FieldDecoder(
                cursor: YAMLCursor(survey, in: bytes, diagnosis), context: context, faults: FieldFaults(of: file),
                whole: whole, isTrial: isTrial)
            let root = try decoder.document(table, startingAt: yaml.lowerBound)
            return DecodedFields(values: decoder.values, range: root.range, faults: decoder.faults)
        }
    }

    private mutating func document(_ table: FieldTable, startingAt start: Int) throws(Refusal) -> FieldValue {
        var root: FieldValue?
        while try cursor.advanceToMap() { root = try map(table, isEntry: false) }
        return root ?? closed(values.addFrame(table.fields.count), of: table, [], at: SourceRange(start, start))
    }
}

// Maps.
extension FieldDecoder {
    /// Reads the map that the cursor stands at into a frame of its own, up to its end.
    mutating func map(_ table: FieldTable, isEntry: Bool) throws(Refusal) -> FieldValue {
        let start = cursor.range
        let isFlow = cursor.isFlow
        let frame = values.addFrame(table.fields.count)
        var strangers: [Stranger] = []
        var names: [String: SourceRange] = [:]
        var end = start.end
        try cursor.advance()
        while cursor.step != .end {
            if cursor.step == .scalar, let place = table.place(of: cursor.text) {
                end = try field(table.fields[place], into: frame + place)
            } else {
                let stranger = try stranger(&names)
                end = stranger.value.end
                strangers.append(stranger)
            }
            try cursor.advance()
        }
        let range = SourceRange(start.start, isFlow ? cursor.range.end : end)
        return closed(frame, of: table, strangers, at: range, isEntry: isEntry)
    }

    /// Reads the value of the field whose name the cursor stands at; answers where the value ends.
    private mutating func field(_ field: DeclaredField, into slot: Int) throws(Refusal) -> UInt32 {
        let name = cursor.range
        if let first = values[slot].nameRange {
            throw cursor.duplicate(field.schema.name, isList: field.schema.type.isList, of: first)
        }
        try cursor.advance()
        let before = faults.count
        let fits = cursor.step == field.step
        var value = try value(of: field, named: name)
        if faults.count > before { settle(field, fits: fits, value.content, since: before) }
        value.nameRange = name
        values[slot] = value
        return value.range.end
    }

    /// Puts the faults inside a value under the code that its field asks for, and remembers that there are some.
    private mutating func settle(_ field: DeclaredField, fits: Bool, _ content: FieldValue.Content, since before: Int) {
        if fits, let code = field.schema.codeInside { faults.recode(from: before, as: code) }
        if case .faulty = content { faults.note(faultOf: path(to: field)) }
    }

    private mutating func value(of field: DeclaredField, named name: SourceRange) throws(Refusal) -> FieldValue {
        if cursor.isAbsent { return FieldValue(.absent, cursor.range) }
        if field.inside == nil && field.element == nil { return try one(field, isEntry: false) }
        trail.append(field.schema.name)
        defer { trail.removeLast() }
        guard let element = field.element else { return try one(field, isEntry: false) }
        return cursor.step == .listStart
            ? try list(field, of: element, named: name) : try loneValue(of: field, element)
    }

    /// Reads a single value or a map.
    mutating func one(_ field: DeclaredField, isEntry: Bool) throws(Refusal) -> FieldValue {
        switch (field.inside, cursor.step) {
        case (let inside?, .mapStart): return try map(inside, isEntry: isEntry)
        case (let inside?, _): return try refuseForFields(field, inside, isEntry: isEntry)
        case (nil, .scalar): return FieldValue(single(field), cursor.range)
        case (nil, _): return try refuseForOneValue(field, isEntry: isEntry)
        }
    }
}

// Lists.
extension FieldDecoder {
    private mutating func list(
        _ field: DeclaredField, of element: DeclaredField, named name: SourceRange
    ) throws(Refusal) -> FieldValue {
        let start = cursor.range
        let isFlow = cursor.isFlow
        let first = elements.count
        defer { elements.removeSubrange(first...) }
        var known: Set<String> = []
        let before = faults.count
        var (hasLost, hasNested) = (false, false)
        var end = start.end
        try cursor.advance()
        while cursor.step != .end {
            if cursor.isAbsent {
                end = cursor.range.end
            } else {
                // Of lists in a list the first one says what to do.
                let count = faults.count
                let isNested = cursor.step == .listStart
                let value = try one(element, isEntry: true)
                if isNested, hasNested { faults.forget(from: count, names: faults.names) }
                hasNested = hasNested || isNested
                if field.refusesDoubles, has(value.content, from: first, &known) {
                    refuseDouble(value, of: field, behind: end, isFlow: isFlow)
                } else if value.content.isFaulty {
                    hasLost = true
                } else {
                    elements.append(value)
                }
                end = value.range.end
            }
            try cursor.advance()
        }
        let range = SourceRange(start.start, isFlow ? cursor.range.end : end)
        if field.isFive, faults.count == before { requireFive(elements.count - first, of: field, element, at: range) }
        // Five of which one is faulty are not five.
        let isFaulty = hasLost || (field.isFive && faults.count > before)
        return FieldValue(listContent(from: first, isFaulty: isFaulty, field), range)
    }

    /// Whether a list has an element already: a walk while there are few, a set once there are many.
    private func has(_ content: FieldValue.Content, from first: Int, _ known: inout Set<String>) -> Bool {
        guard case .text(let text) = content, elements.count - first > 16 else {
            return elements[first...].contains { $0.content.isSame(as: content) }
        }
        if known.isEmpty {
            for case .text(let text) in elements[first...].lazy.map(\.content) { known.insert(text) }
        }
        return !known.insert(text).inserted
    }

    private mutating func listContent(from first: Int, isFaulty: Bool, _ field: DeclaredField) -> FieldValue.Content {
        if isFaulty { faults.note(faultOf: path) }
        if field.isFive, isFaulty { return .faulty }
        return elements.count > first ? values.addList(elements[first...]) : isFaulty ? .faulty : .absent
    }
}

// Where the decoder is.
extension FieldDecoder {
    /// The dotted name of the map that is being read; empty for the whole.
    var path: String { trail.joined(separator: ".") }

    func path(to field: DeclaredField) -> String { (trail + [field.schema.name]).joined(separator: ".") }

    /// What the map that is being read is, in the words of messages: `a problem`, `"analysis"`.
    func place(isEntry: Bool) -> String {
        guard let field = trail.last else { return whole }
        return isEntry ? "an entry of \"\(field)\"" : "\"\(field)\""
    }
}

/// The fields of a file as they were read.
struct DecodedFields {
    let values: FieldValues
    /// Of the file's own map.
    let range: SourceRange
    var faults: FieldFaults
}
