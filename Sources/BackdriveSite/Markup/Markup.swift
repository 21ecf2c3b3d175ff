internal import Mustache

/// HTML or SVG under construction: tags are literals of the program, everything else is escaped on the way in.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// A drawing of its own: `<svg …>`, what `draw` adds, `</svg>`.
    static func svg(
        _ attributes: KeyValuePairs<StaticString, Attribute>, _ draw: (inout Markup) -> Void
    ) -> [UInt8] {
        var svg = Markup()
        svg.open("svg", attributes)
        draw(&svg)
        svg.close("svg")
        return svg.bytes
    }

    /// Adds `<name attribute="value" …>`.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute> = [:]) {
        start(name, attributes)
        add(">")
    }

    /// Adds `<name …/>`: an SVG element without content.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute>) {
        start(name, attributes)
        add("/>")
    }

    /// Adds `</name>`.
    mutating func close(_ name: StaticString) {
        add("</")
        add(name)
        add(">")
    }

    /// Adds `<name …>text</name>`.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute> = [:], text content: String
    ) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// Adds text, escaped for use between tags and in quoted attributes alike.
    mutating func text(_ text: String) { appendEscaped(text, to: &bytes) }

    /// Adds bytes that are safe already: a rendered body, another `Markup`.
    mutating func safe(_ bytes: some Collection<UInt8>) { self.bytes.append(contentsOf: bytes) }

    /// Adds markup as the program has it: for what is drawn thousands of times.
    mutating func add(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Adds markup and the value behind it, of an attribute that it opened or of a path's command.
    mutating func add(_ literal: StaticString, _ value: Attribute) {
        add(literal)
        value.write(to: &bytes)
    }

    mutating func add(_ literal: StaticString, _ number: Double) {
        add(literal)
        writeTenths(number.tenths, to: &bytes)
    }

    mutating func add(_ literal: StaticString, _ value: some TemplateText) {
        add(literal)
        value.write(to: &bytes)
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Attribute>) {
        add("<")
        add(name)
        for (key, value) in attributes {
            add(" ")
            add(key)
            add("=\"", value)
            add("\"")
        }
    }
}

/// An attribute's value, not escaped yet. Numbers are rounded to a tenth, so that drawings are the same everywhere.
enum Attribute: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case literal(StaticString)
    case text(String)
    case tenths(Int)

    init(_ text: String) { self = .text(text) }
    init(_ number: Double) { self = .tenths(number.tenths) }
    init(stringLiteral value: StaticString) { self = .literal(value) }
    init(integerLiteral value: Int) { self = .tenths(value * 10) }
    init(floatLiteral value: Double) { self = .tenths(value.tenths) }

    fileprivate func write(to bytes: inout [UInt8]) {
        switch self {
        case .literal(let literal):
            bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        case .text(let text): appendEscaped(text, to: &bytes)
        case .tenths(let tenths): writeTenths(tenths, to: &bytes)
        }
    }
}

/// With at most one decimal and never a negative zero: `12`, `12.5`, `-3.1`.
private func writeTenths(_ tenths: Int, to bytes: inout [UInt8]) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    Int(whole).write(to: &bytes)
    guard tenth != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(tenth))
}

extension Double {
    fileprivate var tenths: Int { Int((self * 10).rounded()) }

    /// As an attribute writes it.
    var coordinate: String {
        var bytes: [UInt8] = []
        writeTenths(tenths, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
