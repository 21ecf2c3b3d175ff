/// What a template shows as text, written without a string in between where that is possible.
package protocol TemplateText: SendableMetatype {
    /// Whether there may be nothing to show.
    static var isOptional: Bool { get }
    /// Whether a section over it shows its body: whether there is anything to show.
    var isShown: Bool { get }
    /// Adds the text, escaped for HTML.
    func write(to output: inout [UInt8])
}

extension TemplateText {
    package static var isOptional: Bool { false }
    package var isShown: Bool { true }
}

extension String: TemplateText {
    package var isShown: Bool { !isEmpty }
    package func write(to output: inout [UInt8]) { appendEscaped(self, to: &output) }
}

extension Int: TemplateText {
    package func write(to output: inout [UInt8]) {
        if self < 0 { output.append(UInt8(ascii: "-")) }
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            output.append(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }
}

extension Optional: TemplateText where Wrapped: TemplateText {
    package static var isOptional: Bool { true }
    package var isShown: Bool { self?.isShown ?? false }
    package func write(to output: inout [UInt8]) { self?.write(to: &output) }
}
