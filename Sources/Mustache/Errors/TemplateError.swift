/// A fault in a template: what is wrong, where, and what was probably meant.
///
/// The fields are plain so that a caller can turn an error into a finding of its own.
package struct TemplateError: Error, Hashable, Sendable {
    /// The path of the template, as its source gave it.
    package let path: String
    /// The faulty bytes, counted from the template's first byte.
    package let bytes: Range<Int>
    /// Where the faulty text begins.
    package let start: TemplatePosition
    /// Where the faulty text ends: the position after its last scalar.
    package let end: TemplatePosition
    /// One line that names the faulty text and states the rule, without a full stop.
    package let message: String
    /// A way out: the nearest name as a question, or else the names that are allowed.
    package let help: String?
    /// The tag through which this template was reached, when the fault shows only there.
    package let includedFrom: TemplateLocation?
    /// The name in the opening tag that a closing tag was meant for.
    package var opening: TemplateLocation?
}

extension TemplateError: CustomStringConvertible {
    /// `path:line:column: message (help)`, for logs and tests.
    package var description: String {
        "\(path):\(start.line):\(start.column): \(message)" + (help.map { " (\($0))" } ?? "")
    }
}

/// A place in a template: line and column, both from 1, the column in Unicode scalars.
package struct TemplatePosition: Hashable, Sendable {
    package let line: Int
    package let column: Int

    /// The position after some bytes that begin here.
    func advanced(over bytes: ArraySlice<UInt8>) -> TemplatePosition {
        var (line, column) = (line, column)
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        return TemplatePosition(line: line, column: column)
    }
}

/// A place in a named file.
package struct TemplateLocation: Hashable, Sendable {
    package let path: String
    package let position: TemplatePosition
    /// The same in bytes, counted from the template's first byte.
    package let offset: Int
}
