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

final class TextReader<Row, Text: TemplateText>: Reader, @unchecked Sendable {
    private let text: @Sendable (Row) -> Text

    init(_ text: @escaping @Sendable (Row) -> Text) { self.text = text }

    override func isShown(_ frame: Frame) -> Bool { text(frame.row().pointee).isShown }
    override func write(_ frame: Frame, to output: inout [UInt8]) { text(frame.row().pointee).write(to: &output) }
}

final class MarkupReader<Row>: Reader, @unchecked Sendable {
    private let bytes: @Sendable (Row) -> [UInt8]?

    init(_ bytes: @escaping @Sendable (Row) -> [UInt8]?) { self.bytes = bytes }

    override func isShown(_ frame: Frame) -> Bool { bytes(frame.row().pointee)?.isEmpty == false }
    override func write(_ frame: Frame, to output: inout [UInt8]) {
        if let bytes = bytes(frame.row().pointee) { output.append(contentsOf: bytes) }
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

final class FlagReader<Row>: Reader, @unchecked Sendable {
    private let flag: @Sendable (Row) -> Bool

    init(_ flag: @escaping @Sendable (Row) -> Bool) { self.flag = flag }

    override func isShown(_ frame: Frame) -> Bool { flag(frame.row().pointee) }
}

final class ObjectReader<Row, Inner>: Reader, @unchecked Sendable {
    private let object: @Sendable (Row) -> Inner

    init(_ object: @escaping @Sendable (Row) -> Inner) { self.object = object }

    override func isShown(_ frame: Frame) -> Bool { true }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        withUnsafePointer(to: object(frame.row().pointee)) { body(Frame($0)) }
    }
}

final class OptionalReader<Row, Inner>: Reader, @unchecked Sendable {
    private let object: @Sendable (Row) -> Inner?

    init(_ object: @escaping @Sendable (Row) -> Inner?) { self.object = object }

    override func isShown(_ frame: Frame) -> Bool { object(frame.row().pointee) != nil }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        if let object = object(frame.row().pointee) { withUnsafePointer(to: object) { body(Frame($0)) } }
    }
}

final class ListReader<Row, Inner>: Reader, @unchecked Sendable {
    private let rows: @Sendable (Row) -> [Inner]

    init(_ rows: @escaping @Sendable (Row) -> [Inner]) { self.rows = rows }

    override func isShown(_ frame: Frame) -> Bool { !rows(frame.row().pointee).isEmpty }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        rows(frame.row().pointee).withUnsafeBufferPointer { rows in
            guard let first = rows.baseAddress else { return }
            for place in rows.indices { body(Frame(first + place)) }
        }
    }
}

/// Each text stands in its frame as the bytes that show it.
final class TextsReader<Row, Text: TemplateText>: Reader, @unchecked Sendable {
    private let texts: @Sendable (Row) -> [Text]

    init(_ texts: @escaping @Sendable (Row) -> [Text]) { self.texts = texts }

    override func isShown(_ frame: Frame) -> Bool { !texts(frame.row().pointee).isEmpty }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) {
        for text in texts(frame.row().pointee) {
            var bytes: [UInt8] = []
            text.write(to: &bytes)
            withUnsafePointer(to: bytes) { body(Frame($0)) }
        }
    }
}
