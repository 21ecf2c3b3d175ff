/// A value and everything that was found wrong on the way to it.
package struct Checked<Value: Sendable>: Sendable {
    package let value: Value
    package let findings: [Diagnostic]

    package init(_ value: Value, findings: [Diagnostic] = []) {
        self.value = value
        self.findings = findings
    }
}
