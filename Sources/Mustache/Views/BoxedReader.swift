/// A value whose kind is known only when it is read.
package protocol BoxedValue {
    var isShown: Bool { get }
    func write(to output: inout [UInt8])
    func visit(_ body: (Frame) -> Void)
}

final class BoxedReader<Row, Value: BoxedValue>: Reader, @unchecked Sendable {
    private let value: @Sendable (Row) -> Value

    init(_ value: @escaping @Sendable (Row) -> Value) { self.value = value }

    override func isShown(_ frame: Frame) -> Bool { value(frame.row().pointee).isShown }
    override func write(_ frame: Frame, to output: inout [UInt8]) { value(frame.row().pointee).write(to: &output) }
    override func visit(_ frame: Frame, _ body: (Frame) -> Void) { value(frame.row().pointee).visit(body) }
}

extension Field {
    package static func boxed<Value: BoxedValue>(
        _ name: String, _ kind: Kind, isOptional: Bool, _ value: @escaping @Sendable (Row) -> Value
    ) -> Field {
        Field(name, kind, isOptional: isOptional, BoxedReader(value))
    }
}
