import Testing

@testable import backdrive

@Suite("Names of blobs")
struct BlobNameTests {
    /// FIPS 180's own examples, and the lengths around a block's end.
    @Test(
        "Digests are those of the standard",
        arguments: [
            (
                "", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            ),
            (
                "abc", "a9993e364706816aba3e25717850c26c9cd0d89d",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            ),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func standard(message: String, sha1: String, sha256: String) {
        #expect(SHA1.digest(of: Array(message.utf8)) == sha1)
        #expect(SHA256.digest(of: Array(message.utf8)) == sha256)
    }

    @Test("They are git's, whatever the length", arguments: ["sha1", "sha256"])
    func lengths(format: String) throws {
        let place = try Workplace()
        try place.git("init", "--quiet", "--object-format=\(format)")
        for length in [0, 1, 47, 48, 55, 56, 57, 63, 64, 65, 119, 120, 1000] {
            let text = String(repeating: "x", count: length)
            let name = try place.git("hash-object", "--stdin", input: text)
            #expect(BlobName(digits: name).names(Array(text.utf8)))
            #expect(!BlobName(digits: name).names(Array((text + "y").utf8)))
        }
    }

    @Test("A text whose lines end with CRLF has the name of the one with LF; anything with a zero byte has not")
    func lineEndings() throws {
        let place = try Workplace()
        try place.git("init", "--quiet")
        let name = BlobName(digits: try place.git("hash-object", "--stdin", input: "a\nb\n\rc\r\n"))
        #expect(name.names(Array("a\r\nb\n\rc\r\r\n".utf8)))
        #expect(!name.names(Array("a\nb\n\rc\n".utf8)))
        let binary = BlobName(digits: try place.git("hash-object", "--stdin", input: "a\n\0"))
        #expect(!binary.names(Array("a\r\n\0".utf8)))
    }
}
