internal import CZlib

/// Compresses for web servers that send `page.html.gz` in place of `page.html` (RFC 1952).
///
/// The same bytes on every run: zlib puts no time and no name into the header. We take zlib as Debian has it, since a
/// deflate of our own would be twenty times these lines and compress less.
enum Gzip {
    /// 15 bits of window, and 16 for gzip's header and checksum in place of zlib's own.
    private static let windowBits: Int32 = 15 + 16

    static func compressed(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
        var stream = z_stream()
        // Fails only for a version of zlib that is not the header's, or without memory.
        let begun = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        precondition(begun == Z_OK, "zlib cannot begin: \(begun)")
        defer { deflateEnd(&stream) }
        let bytes = Array(parts.joined())
        return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib reads its input only, whatever the type says.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                // All of the input fits into the bound at once.
                let ended = deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "zlib cannot end: \(ended)")
            }
            count = output.count - Int(stream.avail_out)
        }
    }
}
