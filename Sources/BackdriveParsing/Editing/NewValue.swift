package import BackdriveCore

/// A value that is to be written into front matter.
package indirect enum NewValue: Sendable {
    /// A single value of the type that its field has.
    case scalar(String, FieldType)
    case list([NewValue])
    /// Entries in the order in which they are written.
    case map([Entry], Layout)

    package typealias Entry = (name: String, value: NewValue)

    package enum Layout: Sendable {
        /// `{on: 2026-03-04, result: passed}`
        case oneLine
        /// A line for each field.
        case block
    }
}

extension NewValue {
    /// A log's entry: one line, as DATA.md §3 writes them, without the fields that have no value.
    package static func entry(_ fields: [(FieldSchema, String?)]) -> NewValue {
        .map(fields.compactMap { field, text in text.map { (field.name, .scalar($0, field.type)) } }, .oneLine)
    }

    /// The value of the first of `fields` when this is that of the last: each holds the next one in a map.
    func wrapped(in fields: ArraySlice<FieldSchema>) -> NewValue {
        guard let holder = fields.first, let inner = fields.dropFirst().first else { return self }
        return .map([(inner.name, wrapped(in: fields.dropFirst()))], holder.type.layout)
    }
}

extension FieldType {
    /// How a map is written that stands in no list: on one line, unless it holds a free text or a list.
    package var layout: NewValue.Layout {
        let isLong = fieldsInside.contains { field in
            switch field.type {
            case .text, .list, .log, .map, .five: true
            default: false
            }
        }
        return isLong ? .block : .oneLine
    }
}
