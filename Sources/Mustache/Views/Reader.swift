/// How the value of a field is read from the row on the context stack.
///
/// A class for its dispatch: what it costs to hold one and to call it is spent once for every value of every page.
package class Reader: @unchecked Sendable {  // Its subclasses hold nothing but a Sendable closure, which never changes.
    init() {}

    /// Whether a section over the value shows its body.
    func isShown(_ frame: Frame) -> Bool { false }

    /// Adds the value's bytes, text escaped; nothing for an object or a list.
    func write(_ frame: Frame, to output: inout [UInt8]) {}

    /// Hands each row of an object or a list to `body`, one after the other; none for any other value.
    func visit(_ frame: Frame, _ body: (Frame) -> Void) {}
}

/// A reader of one value of a row.
class ValueReader<Row, Value>: Reader, @unchecked Sendable {
    private let read: @Sendable (Row) -> Value

    init(_ read: @escaping @Sendable (Row) -> Value) { self.read = read }

    /// Inlined, since it stands before every value of every page.
    @inline(__always)
    final func value(_ frame: Frame) -> Value { read(frame.row().pointee) }
}

/// A row on the context stack, without its type.
///
/// Templates are compiled against views, so a reader is only ever run over a row of the type that its own view declares;
/// the pointer is valid while the section over the row runs, and is never kept.
package struct Frame {
    private let pointer: UnsafeRawPointer

    package init<Row>(_ row: UnsafePointer<Row>) { pointer = UnsafeRawPointer(row) }

    /// The row where it lies: it is not copied.
    func row<Row>(_ type: Row.Type = Row.self) -> UnsafePointer<Row> { pointer.assumingMemoryBound(to: type) }
}

final class TextReader<Row, Text: TemplateText>: ValueReader<Row, Text>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { value(frame).isShown }
    override func write(_ frame: Frame, to output: inout [UInt8]) { value(frame).write(to: &output) }
}

final class MarkupReader<Row>: ValueReader<Row, [UInt8]?>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { value(frame)?.isEmpty == false }
    override func write(_ frame: Frame, to output: inout [UInt8]) {
        if let bytes = value(frame) { output.append(contentsOf: bytes) }
    }
}

final class WritingReader<Row>: Reader, @unchecked Sendable {
    private let condition: @Sendable (Row) -> Bool
    private let writing: @Sendable (Row, inout [UInt8]) -> Void

    init(
        if condition: @escaping @Sendable (Row) -> Bool,
        write: @escaping @Sendable (Row, inout [UInt8]) -> Void
    ) {
        self.condition = condition
        writing = write
    }

    override func isShown(_ frame: Frame) -> Bool { condition(frame.row().pointee) }
    override func write(_ frame: Frame, to output: inout [UInt8]) {
        if condition(frame.row().pointee) { writing(frame.row().pointee, &output) }
    }
}

final class FlagReader<Row>: ValueReader<Row, Bool>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { value(frame) }
}

final class ObjectReader<Row, Inner>: ValueReader<Row, Inner>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { true }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        withUnsafePointer(to: value(frame)) { body(Frame($0)) }
    }
}

final class OptionalReader<Row, Inner>: ValueReader<Row, Inner?>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { value(frame) != nil }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        if let object = value(frame) { withUnsafePointer(to: object) { body(Frame($0)) } }
    }
}

final class ListReader<Row, Inner>: ValueReader<Row, [Inner]>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { !value(frame).isEmpty }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        value(frame).withUnsafeBufferPointer { rows in
            guard let first = rows.baseAddress else { return }
            for place in rows.indices { body(Frame(first + place)) }
        }
    }
}

/// Each text stands in its frame as the bytes that show it.
final class TextsReader<Row, Text: TemplateText>: ValueReader<Row, [Text]>, @unchecked Sendable {
    override func isShown(_ frame: Frame) -> Bool { !value(frame).isEmpty }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        for text in value(frame) {
            var bytes: [UInt8] = []
            text.write(to: &bytes)
            withUnsafePointer(to: bytes) { body(Frame($0)) }
        }
    }
}
