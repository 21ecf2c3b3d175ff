/// How the value of a field is read from the row on the context stack.
///
/// A class, so that a program holds one reference for each. Its closures are made inline where the field is declared:
/// there the types of the row and of the value are known, so that the row is read where it lies and is not copied.
public final class Reader: Sendable {
    /// Whether a section over the value shows its body.
    let isShown: @Sendable (Frame) -> Bool
    /// Adds the value's bytes, text escaped; nothing for an object or a list.
    let write: @Sendable (Frame, inout [UInt8]) -> Void
    /// Hands each row of an object or a list to a body, one after the other; none for any other value.
    let visit: @Sendable (Frame, (Frame) -> Void) -> Void

    public init(
        isShown: @escaping @Sendable (Frame) -> Bool,
        write: @escaping @Sendable (Frame, inout [UInt8]) -> Void = { _, _ in },
        visit: @escaping @Sendable (Frame, (Frame) -> Void) -> Void = { _, _ in }
    ) {
        self.isShown = isShown
        self.write = write
        self.visit = visit
    }
}

/// A row on the context stack, without its type.
///
/// Templates are compiled against views, so a reader is only ever run over a row of the type that its own view declares;
/// the pointer is valid while the section over the row runs, and is never kept.
public struct Frame {
    @usableFromInline let pointer: UnsafeRawPointer

    @inlinable public init<Row>(_ row: UnsafePointer<Row>) { pointer = UnsafeRawPointer(row) }

    /// The row where it lies: it is not copied.
    @inlinable public func row<Row>(_ type: Row.Type = Row.self) -> UnsafePointer<Row> {
        pointer.assumingMemoryBound(to: type)
    }
}
