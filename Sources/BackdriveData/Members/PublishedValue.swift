import BackdriveCore

/// A value as a row gives it: itself, with its place in a file, or missing.
///
/// Whether it may be missing is known from its type, so that a schema cannot say otherwise than the file.
protocol PublishedValue: Sendable {
    /// What it is where it is there.
    associatedtype Base = Self
    static var isOptional: Bool { get }
    func write(to json: inout JSONWriter)
    /// Writes one cell.
    func write(to table: inout CSVWriter)
}

extension PublishedValue {
    static var isOptional: Bool { false }
}

extension Int: PublishedValue {
    func write(to table: inout CSVWriter) { table.write(number: self) }
}

/// `true` or `false`
extension Bool: PublishedValue {
    func write(to table: inout CSVWriter) { table.write(text: self ? "true" : "false") }
}

extension String: PublishedValue {
    func write(to table: inout CSVWriter) { table.write(text: self) }
}

extension Day: PublishedValue {
    func write(to table: inout CSVWriter) { table.write(self) }
}

/// A number with one decimal: 667 is `66.7`.
struct Tenths: PublishedValue {
    let tenths: Int

    init(_ tenths: Int) { self.tenths = tenths }

    func write(to json: inout JSONWriter) { json.write(tenths: tenths) }
    func write(to table: inout CSVWriter) { table.write(tenths: tenths) }
}

/// An empty cell where it is missing.
extension Optional: PublishedValue where Wrapped: PublishedValue {
    typealias Base = Wrapped.Base
    static var isOptional: Bool { true }

    func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.write(raw: "null") }
    }

    func write(to table: inout CSVWriter) {
        if let self { self.write(to: &table) } else { table.skip(1) }
    }
}

extension Located: PublishedValue where Value: PublishedValue {
    typealias Base = Value.Base

    func write(to json: inout JSONWriter) { value.write(to: &json) }
    func write(to table: inout CSVWriter) { value.write(to: &table) }
}
