package import BackdriveCore

/// A value that knows how it stands in JSON. What is absent is `null`.
package protocol JSONValue {
    func write(to json: inout JSONWriter)
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

extension Optional: JSONValue where Wrapped: JSONValue {
    package func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.write(raw: "null") }
    }
}

/// `"YYYY-MM-DD"`
extension Day: JSONValue {
    package func write(to json: inout JSONWriter) { json.write(quoted: description) }
}

/// `{"n": 2, "of": 4}`
extension Rate: JSONValue {
    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("n", n)
            $0.member("of", of)
        }
    }
}

/// A number with one decimal, kept in tenths: 667 is `66.7`.
package struct Tenths: JSONValue {
    package let tenths: Int

    package init(_ tenths: Int) { self.tenths = tenths }

    package func write(to json: inout JSONWriter) {
        let magnitude = tenths.magnitude
        if tenths < 0 { json.write(raw: "-") }
        json.write(number: Int(magnitude / 10))
        json.write(raw: ".")
        json.write(number: Int(magnitude % 10))
    }
}
