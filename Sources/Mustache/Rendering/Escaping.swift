/// The bytes that mean something in HTML: `"` `&` `'` `<` `>`, as bits by their code.
private let special: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

/// Adds `text` so that HTML reads it as text, between tags as well as in a quoted attribute.
///
/// `&` `<` `>` `"` `'` become `&amp;` `&lt;` `&gt;` `&quot;` `&#39;`; everything else is copied in whole runs.
public func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let raw = UnsafeRawBufferPointer(bytes)
    var (copied, next) = (0, 0)
    while next < bytes.count {
        if next + 8 <= bytes.count, !holdsSpecial(raw.loadUnaligned(fromByteOffset: next, as: UInt64.self)) {
            next += 8
            continue
        }
        let byte = bytes[next]
        if byte < 64 && special >> UInt64(byte) & 1 == 1 {
            if copied < next { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<next])) }
            replacement(for: byte).withUTF8Buffer { output.append(contentsOf: $0) }
            copied = next + 1
        }
        next += 1
    }
    if copied < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...])) }
}

/// Whether one of eight bytes means something in HTML: most texts hold none, and are looked through eight at a time.
private func holdsSpecial(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Not zero where a byte is zero: only there a one taken away borrows the highest bit.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & ones << 7 }
    let quotes = zeros(bytes ^ ones &* 0x22)
    let ampersandsAndApostrophes = zeros((bytes | ones) ^ ones &* 0x27)
    let angles = zeros((bytes | ones << 1) ^ ones &* 0x3E)
    return quotes | ampersandsAndApostrophes | angles != 0
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
