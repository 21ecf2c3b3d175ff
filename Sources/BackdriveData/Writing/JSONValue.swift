package import BackdriveCore

/// A value that knows how it stands in JSON. What is absent is `null`.
package protocol JSONValue {
    func write(to json: inout JSONWriter)
}

extension JSONWriter {
    package mutating func member(_ key: String, _ value: some JSONValue) {
        self.key(key)
        value.write(to: &self)
    }

    package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    package mutating func array(_ key: String, _ elements: (inout JSONWriter) -> Void) {
        self.key(key)
        array(elements)
    }

    /// A list of objects, each with the members that `write` gives it.
    package mutating func list<Element>(
        _ key: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        array(key) { json in
            for element in elements { json.elementObject { write(&$0, element) } }
        }
    }

    /// A list of single values.
    package mutating func list(_ key: String, _ elements: some Sequence<some JSONValue>) {
        array(key) { json in
            for element in elements { json.element(element) }
        }
    }

    package mutating func element(_ value: some JSONValue) {
        element()
        value.write(to: &self)
    }

    package mutating func elementObject(_ members: (inout JSONWriter) -> Void) {
        element()
        object(members)
    }
}

extension Int: JSONValue {
    package func write(to json: inout JSONWriter) { json.write(number: self) }
}

extension Bool: JSONValue {
    package func write(to json: inout JSONWriter) { json.write(raw: self ? "true" : "false") }
}

extension String: JSONValue {
    package func write(to json: inout JSONWriter) { json.write(quoted: self) }
}

/// `"YYYY-MM-DD"`
extension Day: JSONValue {
    package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
    package func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.write(raw: "null") }
    }
}

extension Located: JSONValue where Value: JSONValue {
    package func write(to json: inout JSONWriter) { value.write(to: &json) }
}
