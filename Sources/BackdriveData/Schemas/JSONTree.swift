/// A JSON document in memory, its members in the order they are written.
package indirect enum JSONTree: Sendable {
    case null
    case boolean(Bool)
    case number(Int)
    case text(String)
    case list([JSONTree])
    case object([(key: String, value: JSONTree)])
}

extension JSONTree: JSONValue {
    package func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.write(raw: "null")
        case .boolean(let boolean): json.write(raw: boolean ? "true" : "false")
        case .number(let number): json.write(number: number)
        case .text(let text): json.write(quoted: text)
        case .list(let elements): json.array { json in for element in elements { json.element(element) } }
        case .object(let members): json.object { json in for (key, value) in members { json.member(key, value) } }
        }
    }

    /// The document as a file: two spaces a level, a line feed at the end.
    package var bytes: [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        return json.finished()
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .number(number) }
    package init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
}

extension JSONTree: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
    package init(dictionaryLiteral members: (String, JSONTree)...) {
        self = .object(members.map { (key: $0.0, value: $0.1) })
    }
}
