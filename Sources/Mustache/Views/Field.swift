/// A name that templates may use of a row, and how its value is read. Nothing shows nothing and opens no section.
package struct Field<Row>: Sendable {
    let named: NamedField

    init(_ name: String, _ kind: Kind, isOptional: Bool = false, _ reader: Reader) {
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
    package static func text<Text: TemplateText>(
        _ name: String, _ text: @escaping @Sendable (Row) -> Text
    ) -> Field {
        Field(name, .text, isOptional: Text.isOptional, TextReader(text))
    }

    /// Bytes that are safe HTML already.
    package static func markup(_ name: String, _ bytes: @escaping @Sendable (Row) -> [UInt8]?) -> Field {
        Field(name, .markup, isOptional: true, MarkupReader(bytes))
    }

    /// Safe HTML that is written straight into the page, under a condition.
    package static func markup(
        _ name: String, if condition: @escaping @Sendable (Row) -> Bool,
        write: @escaping @Sendable (Row, inout [UInt8]) -> Void
    ) -> Field {
        Field(name, .markup, isOptional: true, WritingReader(if: condition, write: write))
    }

    /// A yes or no, for sections.
    package static func flag(_ name: String, _ flag: @escaping @Sendable (Row) -> Bool) -> Field {
        Field(name, .flag, FlagReader(flag))
    }

    /// Another row, whose names a section or a dotted name makes visible.
    package static func object<Inner>(
        _ name: String, _ view: View<Inner>, _ object: @escaping @Sendable (Row) -> Inner
    ) -> Field {
        Field(name, .object(view.type), ObjectReader(object))
    }

    /// Another row, or nothing.
    package static func optional<Inner>(
        _ name: String, _ view: View<Inner>, _ object: @escaping @Sendable (Row) -> Inner?
    ) -> Field {
        Field(name, .object(view.type), isOptional: true, OptionalReader(object))
    }

    /// Rows; a section shows its body once for each.
    package static func list<Inner>(
        _ name: String, _ view: View<Inner>, _ rows: @escaping @Sendable (Row) -> [Inner]
    ) -> Field {
        Field(name, .list(of: .object(view.type)), ListReader(rows))
    }

    /// Texts; a section shows its body once for each, `{{.}}`.
    package static func texts<Text: TemplateText>(
        _ name: String, _ texts: @escaping @Sendable (Row) -> [Text]
    ) -> Field {
        Field(name, .list(of: .text), TextsReader(texts))
    }
}
