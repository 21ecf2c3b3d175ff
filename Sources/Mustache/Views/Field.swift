/// A name that templates may use of a row, and how its value is read. Nothing shows nothing and opens no section.
package struct Field<Row>: Sendable {
    let named: NamedField

    @usableFromInline
    package init(_ name: String, _ kind: Kind, isOptional: Bool, _ reader: Reader) {
        named = NamedField(name: name, kind: kind, isOptional: isOptional, reader: reader)
    }
}

/// A field without the type of its row, as the compiler reads it.
package struct NamedField: Sendable {
    package let name: String
    package let kind: Kind
    /// Whether there may be nothing to show.
    package let isOptional: Bool
    let reader: Reader
}

extension Field {
    /// Text, a number or a day; empty text opens no section.
    @inlinable
    package static func text<Text: TemplateText>(
        _ name: String, _ value: @escaping @Sendable (Row) -> Text
    ) -> Field {
        Field(
            name, .text, isOptional: Text.isOptional,
            .written(isShown: { value($0.row()).isShown }, write: { value($0.row()).write(to: &$1) }))
    }

    /// Bytes that are safe HTML already.
    @inlinable
    package static func markup(_ name: String, _ bytes: @escaping @Sendable (Row) -> [UInt8]?) -> Field {
        Field(
            name, .markup, isOptional: true,
            .written(
                isShown: { !(bytes($0.row()) ?? []).isEmpty },
                write: { frame, output in
                    if let bytes = bytes(frame.row()) { output.append(contentsOf: bytes) }
                }))
    }

    /// Safe HTML that is written straight into the page, where `isShown`.
    @inlinable
    package static func markup(
        _ name: String, if isShown: @escaping @Sendable (Row) -> Bool,
        write: @escaping @Sendable (Row, inout [UInt8]) -> Void
    ) -> Field {
        Field(
            name, .markup, isOptional: true,
            .written(
                isShown: { isShown($0.row()) },
                write: { frame, output in
                    if isShown(frame.row()) { write(frame.row(), &output) }
                }))
    }

    /// A yes or no, for sections.
    @inlinable
    package static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Field {
        Field(name, .flag, isOptional: false, .flag { value($0.row()) })
    }

    /// Another row, whose names a section or a dotted name makes visible.
    @inlinable
    package static func object<Inner>(
        _ name: String, _ view: View<Inner>, _ value: @escaping @Sendable (Row) -> Inner
    ) -> Field {
        Field(
            name, .object(view.type), isOptional: false,
            .rows(
                isShown: { _ in true },
                visit: { frame, body in withUnsafePointer(to: value(frame.row())) { body(Frame($0)) } }))
    }

    /// Another row, or nothing.
    @inlinable
    package static func optional<Inner>(
        _ name: String, _ view: View<Inner>, _ value: @escaping @Sendable (Row) -> Inner?
    ) -> Field {
        Field(
            name, .object(view.type), isOptional: true,
            .rows(
                isShown: { value($0.row()) != nil },
                visit: { frame, body in
                    if let inner = value(frame.row()) { withUnsafePointer(to: inner) { body(Frame($0)) } }
                }))
    }

    /// Rows; a section shows its body once for each.
    @inlinable
    package static func list<Inner>(
        _ name: String, _ view: View<Inner>, _ rows: @escaping @Sendable (Row) -> [Inner]
    ) -> Field {
        Field(
            name, .list(of: .object(view.type)), isOptional: false,
            .rows(
                isShown: { !rows($0.row()).isEmpty },
                visit: { frame, body in
                    for row in rows(frame.row()) { withUnsafePointer(to: row) { body(Frame($0)) } }
                }))
    }

    /// Texts; a section shows its body once for each, `{{.}}`.
    @inlinable
    package static func texts<Text: TemplateText>(
        _ name: String, _ texts: @escaping @Sendable (Row) -> [Text]
    ) -> Field {
        Field(
            name, .list(of: .text), isOptional: false,
            .rows(
                isShown: { !texts($0.row()).isEmpty },
                visit: { frame, body in
                    for text in texts(frame.row()) {
                        var bytes: [UInt8] = []
                        text.write(to: &bytes)
                        withUnsafePointer(to: bytes) { body(Frame($0)) }
                    }
                }))
    }
}
