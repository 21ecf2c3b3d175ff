/// What a template shows as text, written without a string in between where that is possible.
public protocol TemplateText: SendableMetatype {
    /// Whether there may be nothing to show.
    static var isOptional: Bool { get }
    /// Whether a section over it shows its body: whether there is anything to show.
    var isShown: Bool { get }
    /// Adds the text, escaped for HTML.
    func write(to output: inout [UInt8])
}

extension TemplateText {
    @inlinable public static var isOptional: Bool { false }
    @inlinable public var isShown: Bool { true }
}

extension String: TemplateText {
    @inlinable public var isShown: Bool { !isEmpty }
    @inlinable public func write(to output: inout [UInt8]) { appendEscaped(self, to: &output) }
}

extension Int: TemplateText {
    public func write(to output: inout [UInt8]) {
        if self < 0 { output.append(UInt8(ascii: "-")) }
        magnitude.appendDigits(to: &output)
    }
}

extension UInt {
    fileprivate func appendDigits(to output: inout [UInt8]) {
        if self >= 10 { (self / 10).appendDigits(to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: self % 10))
    }
}

extension Optional: TemplateText where Wrapped: TemplateText {
    @inlinable public static var isOptional: Bool { true }
    @inlinable public var isShown: Bool { self?.isShown ?? false }
    @inlinable public func write(to output: inout [UInt8]) { self?.write(to: &output) }
}
