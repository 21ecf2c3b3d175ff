/// How the value of a field is read from the row on the context stack.
package enum Reader: Sendable {
    /// Text, escaped, or markup: bytes for the page.
    case written(isShown: @Sendable (Frame) -> Bool, write: @Sendable (Frame, inout [UInt8]) -> Void)
    case flag(@Sendable (Frame) -> Bool)
    /// An object or a list: `visit` hands each row to its body, one after the other.
    case rows(isShown: @Sendable (Frame) -> Bool, visit: @Sendable (Frame, (Frame) -> Void) -> Void)

    /// Whether a section over the value shows its body.
    func isShown(_ frame: Frame) -> Bool {
        switch self {
        case .written(let isShown, _), .flag(let isShown), .rows(let isShown, _): isShown(frame)
        }
    }
}

/// A row on the context stack, without its type.
///
/// Templates are compiled against views, so a reader is only ever run over a row of the type that its own view declares;
/// the pointer is valid while the section over the row runs, and is never kept.
package struct Frame {
    private let pointer: UnsafeRawPointer

    package init<Row>(_ row: UnsafePointer<Row>) { pointer = UnsafeRawPointer(row) }

    package func row<Row>(as type: Row.Type = Row.self) -> Row { pointer.assumingMemoryBound(to: type).pointee }
}
