/// A name that templates may use of a row, and how its value is read. Nothing shows nothing and opens no section.
public struct Field<Row>: Sendable {
    let named: NamedField

    @usableFromInline init(_ name: String, _ kind: Kind, isOptional: Bool = false, _ reader: Reader) {
        named = NamedField(name: name, kind: kind, isOptional: isOptional, reader: reader)
    }
}

/// A field without the type of its row, as the compiler reads it.
public struct NamedField: Sendable {
    public let name: String
    public let kind: Kind
    /// Whether there may be nothing to show.
    public let isOptional: Bool
    let reader: Reader
}

// Inlined, so that each reader is compiled for its own types: see `Reader`. That takes `public`: what is inlinable but
// `package` stays generic in another target (as of Swift 6.3).
extension Field {
    /// Text, a number or a day; empty text opens no section.
    @inlinable public static func text<Text: TemplateText>(
        _ name: String, _ text: @escaping @Sendable (Row) -> Text
    ) -> Field {
        Field(
            name, .text, isOptional: Text.isOptional,
            Reader(
                isShown: { text($0.row(Row.self).pointee).isShown },
                write: { text($0.row(Row.self).pointee).write(to: &$1) }))
    }

    /// Bytes that are safe HTML already.
    @inlinable public static func markup(
        _ name: String, _ bytes: @escaping @Sendable (Row) -> [UInt8]?
    ) -> Field {
        Field(
            name, .markup, isOptional: true,
            Reader(
                isShown: { bytes($0.row(Row.self).pointee)?.isEmpty == false },
                write: { if let bytes = bytes($0.row(Row.self).pointee) { $1.append(contentsOf: bytes) } }))
    }

    /// Safe HTML that is written straight into the page, under a condition.
    @inlinable public static func markup(
        _ name: String, if condition: @escaping @Sendable (Row) -> Bool,
        write: @escaping @Sendable (Row, inout [UInt8]) -> Void
    ) -> Field {
        Field(
            name, .markup, isOptional: true,
            Reader(
                isShown: { condition($0.row(Row.self).pointee) },
                write: { if condition($0.row(Row.self).pointee) { write($0.row(Row.self).pointee, &$1) } }))
    }

    /// A yes or no, for sections.
    @inlinable public static func flag(_ name: String, _ flag: @escaping @Sendable (Row) -> Bool) -> Field {
        Field(name, .flag, Reader(isShown: { flag($0.row(Row.self).pointee) }))
    }

    /// Another row, whose names a section or a dotted name makes visible.
    @inlinable public static func object<Inner>(
        _ name: String, _ view: View<Inner>, _ object: @escaping @Sendable (Row) -> Inner
    ) -> Field {
        Field(
            name, .object(view.type),
            Reader(
                isShown: { _ in true },
                visit: { frame, body in withUnsafePointer(to: object(frame.row(Row.self).pointee)) { body(Frame($0)) } }
            ))
    }

    /// Another row, or nothing.
    @inlinable public static func optional<Inner>(
        _ name: String, _ view: View<Inner>, _ object: @escaping @Sendable (Row) -> Inner?
    ) -> Field {
        Field(
            name, .object(view.type), isOptional: true,
            Reader(
                isShown: { object($0.row(Row.self).pointee) != nil },
                visit: { frame, body in
                    if let object = object(frame.row(Row.self).pointee) {
                        withUnsafePointer(to: object) { body(Frame($0)) }
                    }
                }))
    }

    /// Rows; a section shows its body once for each.
    @inlinable public static func list<Inner>(
        _ name: String, _ view: View<Inner>, _ rows: @escaping @Sendable (Row) -> [Inner]
    ) -> Field {
        Field(
            name, .list(of: .object(view.type)),
            Reader(
                isShown: { !rows($0.row(Row.self).pointee).isEmpty },
                visit: { frame, body in
                    rows(frame.row(Row.self).pointee).withUnsafeBufferPointer { rows in
                        guard let first = rows.baseAddress else { return }
                        for place in rows.indices { body(Frame(first + place)) }
                    }
                }))
    }

    /// Texts; a section shows its body once for each, `{{.}}`: each stands in its frame as the bytes that show it.
    @inlinable public static func texts<Text: TemplateText>(
        _ name: String, _ texts: @escaping @Sendable (Row) -> [Text]
    ) -> Field {
        Field(
            name, .list(of: .text),
            Reader(
                isShown: { !texts($0.row(Row.self).pointee).isEmpty },
                visit: { frame, body in
                    for text in texts(frame.row(Row.self).pointee) {
                        var bytes: [UInt8] = []
                        text.write(to: &bytes)
                        withUnsafePointer(to: bytes) { body(Frame($0)) }
                    }
                }))
    }
}
