package import BackdriveCore

extension Record {
    /// The record that a file of this name and these fields would be read into, by whatever text: nothing is judged, so
    /// that hostile addresses and missing fields are there too.
    ///
    ///     Problem("P-1", ["title": "Prices wait", "screening": ["result": "passed", "on": "2026-03-04"]])
    package init(_ id: String, body: Body = .empty, _ fields: [String: FieldLiteral]) {
        let path = "\(Self.kind.folder)/\(id).md"
        let file = SourceFile(path: "content/\(path)", contentPath: path, bytes: [])
        var values = FieldValues()
        _ = values.addFrame(of: Self.fields, fields)
        var read = Fields(values, range: .fileStart, of: FieldSource(file: file, body: body, faultyFields: []))
        self.init(&read)
    }
}

extension FieldValues {
    fileprivate mutating func addFrame(of schemas: [FieldSchema], _ fields: [String: FieldLiteral]) -> Int {
        let names = Set(schemas.map(\.name))
        precondition(names.isSuperset(of: fields.keys), "no fields: \(fields.keys.filter { !names.contains($0) })")
        let start = addFrame(schemas.count)
        for (place, schema) in schemas.enumerated() {
            guard let literal = fields[schema.name] else { continue }
            self[start + place] = value(literal, of: schema.type)
        }
        return start
    }

    private mutating func value(_ literal: FieldLiteral, of type: FieldType) -> FieldValue {
        FieldValue(content(literal, of: type), .fileStart)
    }

    private mutating func content(_ literal: FieldLiteral, of type: FieldType) -> FieldValue.Content {
        switch (literal, type) {
        case (.text(nil), _), (.number(nil), _), (.fields(nil), _): return .absent
        case (.number(let number?), .integer): return .number(number)
        case (.flag(let flag), .boolean): return .number(flag ? 1 : 0)
        case (.text(let text?), .day):
            guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
            return .number(Int(day.number))
        case (.text(let text?), .choice(let words)):
            guard let place = words.firstIndex(of: text) else { preconditionFailure("\(text) is none of \(words)") }
            return .number(place)
        case (.text(let text?), _): return .text(text)
        case (.list(let elements), .list(let element, _)): return list(elements, of: element)
        case (.list(let entries), .log(let fields)): return list(entries, of: .map(fields))
        case (.fields(let fields?), .map(let schemas)): return .map(addFrame(of: schemas, fields))
        default: preconditionFailure("\(literal) is no \(type)")
        }
    }

    private mutating func list(_ literals: [FieldLiteral], of type: FieldType) -> FieldValue.Content {
        let values = literals.map { value($0, of: type) }
        return addList(values)
    }
}
