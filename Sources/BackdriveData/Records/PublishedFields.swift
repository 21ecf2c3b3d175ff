package import BackdriveCore

// What several kinds of field have in common.
extension JSONWriter {
    /// A list of words or texts.
    mutating func list(_ key: String, _ values: [some JSONValue]) {
        array(key) { json in
            for value in values { json.element(value) }
        }
    }

    /// One of a field's allowed values.
    mutating func member(_ key: String, word: Located<some RawRepresentable<String>>?) {
        member(key, word?.value.rawValue)
    }

    /// All entries of a log, struck ones too; `on` comes first and `void` last in each.
    mutating func log<Entry>(_ key: String, _ log: Log<Entry>, _ members: (Entry, inout JSONWriter) -> Void) {
        array(key) { json in
            for entry in log.all {
                json.elementObject { json in
                    json.member("on", entry.on)
                    members(entry, &json)
                    json.member("void", entry.void)
                }
            }
        }
    }

    /// A map of fields, or `null` when the record has none.
    mutating func map<Value>(_ key: String, _ value: Value?, _ members: (Value, inout JSONWriter) -> Void) {
        guard let value else { return member(key, String?.none) }
        object(key) { members(value, &$0) }
    }

    mutating func links(_ links: [Link]) {
        array("links") { json in
            for link in links {
                json.elementObject {
                    $0.member("title", link.title)
                    $0.member("url", link.url)
                }
            }
        }
    }
}

extension Located: JSONValue where Value: JSONValue {
    package func write(to json: inout JSONWriter) { value.write(to: &json) }
}

extension Table {
    /// The own id of a record that a field names, whatever alias was written; free text stays as it is.
    func ownID(_ written: Located<String>) -> String { ownID(of: written.value) }

    func ownID(_ written: Located<String>?) -> String? { written.map { ownID(of: $0.value) } }
}
