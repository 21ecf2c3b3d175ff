/// The fields of one map, in the order of their declaration: an initialiser that takes them declares each field and
/// keeps its value at once.
///
///     title = fields.required("title", .title, "One line of at most 200 characters.")
///
/// There are two kinds of run. One without values makes the list of declarations, which reading, `schema`, `fmt` and
/// `new` follow; every other one takes the values of a file, slot by slot. So an initialiser asks for the same fields in
/// the same order, whatever their values are.
package struct Fields {
    /// The file that the fields were read from, and what else is known of it.
    let source: FieldSource
    /// Where the map stands in the file.
    private(set) var range: SourceRange
    /// Whether every required field asked for so far was there.
    private(set) var isWhole = true
    /// Whether every one of them was there that is no mere text.
    private var isCountable = true
    private let isDeclaring: Bool
    private var declared: [FieldSchema] = []
    private let values: FieldValues
    /// Of the next field that is asked for.
    private var slot = 0

    /// - Parameter range: of the file's own map.
    package init(_ values: FieldValues, range: SourceRange, of source: FieldSource) {
        self.values = values
        self.range = range
        self.source = source
        isDeclaring = false
    }

    /// Without values: a run that declares, and that keeps defaults and unknown values.
    init(unread source: FieldSource) {
        values = FieldValues()
        range = .fileStart
        self.source = source
        isDeclaring = true
    }

    /// The fields that an initialiser asks for, in its order.
    static func declared(by initialiser: (inout Fields) -> Void) -> [FieldSchema] {
        var fields = Fields(unread: .none)
        initialiser(&fields)
        return fields.declared
    }
}

// Single values.
extension Fields {
    /// A field that must be there; where it is not, which is a finding already, an unknown value stands in.
    mutating func required<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, _ sentence: String
    ) -> Located<Value> {
        if let written: Located<Value> = single(FieldSchema(name, kind().type, .required, sentence)) { return written }
        isWhole = false
        isCountable = isCountable && kind().type.isFreeText
        return .unknown
    }

    /// A field that may be left out, or that a rule asks for under a condition.
    mutating func optional<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, _ sentence: String
    ) -> Located<Value>? {
        single(FieldSchema(name, kind().type, .optional, sentence))
    }

    /// A field that may be left out and has a value all the same.
    mutating func optional<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, else value: Value, _ sentence: String
    ) -> Located<Value> {
        single(FieldSchema(name, kind().type, .defaulted, whenAbsent: value.content, sentence))
            ?? Located(value, .fileStart)
    }

    /// The same for a property that does not keep where its value stands.
    mutating func required<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, _ sentence: String
    ) -> Value {
        let written: Located<Value> = required(name, kind(), sentence)
        return written.value
    }

    mutating func optional<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, _ sentence: String
    ) -> Value? {
        let written: Located<Value>? = optional(name, kind(), sentence)
        return written?.value
    }

    mutating func optional<Value>(
        _ name: String, _ kind: @autoclosure () -> FieldKind<Value>, else value: Value, _ sentence: String
    ) -> Value {
        let written: Located<Value> = optional(name, kind(), else: value, sentence)
        return written.value
    }

    /// A text that may be left out, but says something where it is there: what it could not say makes a map uncertain.
    mutating func neverEmpty(_ name: String, _ sentence: String) -> Located<String>? {
        if !isDeclaring { isCountable = isCountable && !values[slot].content.isFaulty }
        return single(FieldSchema(name, .text, .optional, isNeverEmpty: true, sentence))
    }

    private mutating func single<Value: FieldReadable>(_ schema: @autoclosure () -> FieldSchema) -> Located<Value>? {
        guard let value = next(schema()) else { return nil }
        return Value(value.content).map { Located($0, value.range) }
    }

    /// The next field's slot; nil while declaring.
    private mutating func next(_ schema: @autoclosure () -> FieldSchema) -> FieldValue? {
        guard !isDeclaring else {
            declared.append(schema())
            return nil
        }
        slot += 1
        return values[slot - 1]
    }
}

// Lists.
extension Fields {
    mutating func list<Value>(
        _ name: String, of kind: @autoclosure () -> FieldKind<Value>, doubles: FieldType.Doubles = .allowed,
        _ sentence: String
    ) -> [Located<Value>] {
        elements(of: next(FieldSchema(name, .list(of: kind().type, doubles), .optional, sentence)))
    }

    /// A list that must hold something.
    mutating func requiredList<Value>(
        _ name: String, of kind: @autoclosure () -> FieldKind<Value>, doubles: FieldType.Doubles = .allowed,
        _ sentence: String
    ) -> [Located<Value>] {
        let list: [Located<Value>] = elements(
            of: next(FieldSchema(name, .list(of: kind().type, doubles), .required, sentence)))
        isWhole = isWhole && !list.isEmpty
        return list
    }

    /// Five values; none where there are more or fewer.
    mutating func five<Value>(
        _ name: String, of kind: @autoclosure () -> FieldKind<Value>, inside code: RuleCode? = nil, _ sentence: String
    ) -> [Located<Value>] {
        elements(of: next(FieldSchema(name, .five(of: kind().type), .optional, codeInside: code, sentence)))
    }

    private func elements<Value: FieldReadable>(of list: FieldValue?) -> [Located<Value>] {
        guard case .list(let slots)? = list?.content else { return [] }
        return slots.compactMap { slot in Value(values[slot].content).map { Located($0, values[slot].range) } }
    }
}

// Maps and lists of maps.
extension Fields {
    /// A map; nil unless it has all that it must have.
    mutating func map<Map: FieldMap>(_ name: String, inside code: RuleCode? = nil, _ sentence: String) -> Map? {
        let map: Part<Map>? = part(FieldSchema(name, .map(Map.fields), .optional, codeInside: code, sentence))
        return map.flatMap { $0.isWhole ? $0.map : nil }
    }

    /// A map that is there even where it lacks what it must have: with unknown values.
    mutating func part<Map: FieldMap>(_ name: String, _ sentence: String) -> Map? {
        part(FieldSchema(name, .map(Map.fields), .optional, sentence))?.map
    }

    /// A map that must be there; where it is not, one that says nothing stands in.
    mutating func required<Map: FieldMap>(_ name: String, _ sentence: String) -> Map {
        let map: Part<Map>? = part(FieldSchema(name, .map(Map.fields), .required, sentence))
        isWhole = isWhole && map?.isWhole ?? false
        return map?.map ?? .empty
    }

    /// The maps of a list that have all that they must have.
    mutating func list<Map: FieldMap>(_ name: String, inside code: RuleCode? = nil, _ sentence: String) -> [Map] {
        parts(FieldSchema(name, .list(of: .map(Map.fields)), .optional, codeInside: code, sentence))
            .compactMap { $0.isWhole ? $0.map : nil }
    }

    /// All maps of a list, those too that lack something.
    mutating func parts<Map: FieldMap>(_ name: String, inside code: RuleCode? = nil, _ sentence: String) -> [Map] {
        parts(FieldSchema(name, .list(of: .map(Map.fields)), .optional, codeInside: code, sentence)).map(\.map)
    }

    /// Five maps; none where there are more or fewer.
    mutating func five<Map: FieldMap>(_ name: String, _ sentence: String) -> [Map] {
        parts(FieldSchema(name, .five(of: .map(Map.fields)), .optional, sentence)).map(\.map)
    }

    /// A log; entries that lack something are there and do not count.
    mutating func log<Entry: LogEntry>(_ name: String, _ sentence: String) -> Log<Entry> {
        guard case .list(let slots)? = next(FieldSchema(name, .log(Entry.fields), .optional, sentence))?.content else {
            return .empty
        }
        var all: [Entry] = []
        all.reserveCapacity(slots.count)
        // The places of the entries that lack something, and of those that lack more than a text.
        var (lacking, uncountable): (Set<Int>, Set<Int>) = ([], [])
        for slot in slots {
            guard let part: Part<Entry> = read(values[slot]) else { continue }
            if !part.isWhole { lacking.insert(all.count) }
            if !part.isCountable { uncountable.insert(all.count) }
            all.append(part.map)
        }
        func without(_ places: Set<Int>) -> [Entry] {
            places.isEmpty ? all : all.indices.filter { !places.contains($0) }.map { all[$0] }
        }
        return Log(all: all, whole: without(lacking), countable: without(uncountable))
    }

    /// A map as it was read.
    struct Part<Map> {
        let map: Map
        /// Whether every required field of it was there.
        let isWhole: Bool
        /// Whether it lacks no more than texts.
        let isCountable: Bool
    }

    private mutating func part<Map: FieldMap>(_ schema: @autoclosure () -> FieldSchema) -> Part<Map>? {
        next(schema()).flatMap { read($0) }
    }

    private mutating func parts<Map: FieldMap>(_ schema: @autoclosure () -> FieldSchema) -> [Part<Map>] {
        guard case .list(let slots)? = next(schema())?.content else { return [] }
        var parts: [Part<Map>] = []
        parts.reserveCapacity(slots.count)
        for slot in slots {
            if let part: Part<Map> = read(values[slot]) { parts.append(part) }
        }
        return parts
    }

    /// Leads an initialiser through the frame of one map.
    private mutating func read<Map: FieldMap>(_ value: FieldValue) -> Part<Map>? {
        guard case .map(let first) = value.content else { return nil }
        let outer = (slot, range, isWhole, isCountable)
        (slot, range, isWhole, isCountable) = (first, value.range, true, true)
        defer { (slot, range, isWhole, isCountable) = outer }
        let map = Map(&self)
        return Part(map: map, isWhole: isWhole, isCountable: isCountable)
    }
}
