/// The bytes that mean something in HTML: `"` `&` `'` `<` `>`, as bits by their code.
private let special: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

/// Adds `text` so that HTML reads it as text, between tags as well as in a quoted attribute.
///
/// `&` `<` `>` `"` `'` become `&amp;` `&lt;` `&gt;` `&quot;` `&#39;`; everything else is copied in whole runs.
@usableFromInline package func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    for (index, byte) in bytes.enumerated() where byte < 64 && special >> UInt64(byte) & 1 == 1 {
        if copied < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index])) }
        replacement(for: byte).withUTF8Buffer { output.append(contentsOf: $0) }
        copied = index + 1
    }
    if copied < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...])) }
}

private func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "<"): "&lt;"
    default: "&gt;"
    }
}

/// The same as bytes of their own.
func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    appendEscaped(text, to: &output)
    return output
}
