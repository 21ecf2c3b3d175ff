import Glibc

/// The encodings that exports come in: UTF-8, with a byte order mark or without, and GB18030, which holds GBK and GB 2312.
enum ExportEncoding {
    /// The text in UTF-8 without a byte order mark; U+FFFD stands for what is no text in the file's encoding.
    ///
    /// What is valid UTF-8 is that; of anything else, the encoding that goes on for longer. Throws `EnvironmentError` where
    /// the C library cannot read GB18030.
    static func utf8(_ bytes: [UInt8]) throws(EnvironmentError) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.starts(with: mark) { return repaired(Array(bytes.dropFirst(mark.count))) }
        guard let firstInvalid = firstInvalidByte(of: bytes) else { return bytes }
        let chinese = try GB18030.decode(bytes)
        guard let firstWrong = chinese.firstInvalidByte, firstWrong < firstInvalid else { return chinese.utf8 }
        return repaired(bytes)
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

/// The Chinese national standard's encoding, by the C library's tables.
private enum GB18030 {
    /// - Returns: the text in UTF-8, and where the first byte stands that is none.
    static func decode(_ bytes: [UInt8]) throws(EnvironmentError) -> (utf8: [UInt8], firstInvalidByte: Int?) {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            throw EnvironmentError(
                message: "the C library cannot read GB18030: \(SystemError.last)",
                advice: "Install its character sets (glibc-gconv-extra on Fedora), or save the file as UTF-8")
        }
        defer { iconv_close(converter) }
        var input = bytes
        var text: [UInt8] = []
        var firstInvalid: Int?
        var offset = 0
        while offset < input.count {
            offset += convert(&input, from: offset, with: converter, into: &text)
            guard offset < input.count else { break }
            firstInvalid = firstInvalid ?? offset
            text += "\u{FFFD}".utf8
            offset += 1
        }
        return (text, firstInvalid)
    }

    /// Converts as far as the bytes are text; the number of them.
    private static func convert(
        _ input: inout [UInt8], from offset: Int, with converter: iconv_t, into text: inout [UInt8]
    ) -> Int {
        input.withUnsafeMutableBytes { input in
            var source = input.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
            var left = input.count - offset
            // No character takes more than twice its bytes.
            let part = [UInt8](unsafeUninitializedCapacity: 2 * left) { buffer, count in
                var room = buffer.count
                buffer.withMemoryRebound(to: CChar.self) { buffer in
                    var target = buffer.baseAddress
                    _ = iconv(converter, &source, &left, &target, &room)
                }
                count = buffer.count - room
            }
            text += part
            return input.count - offset - left
        }
    }
}
