import Testing

@testable import backdrive

@Suite("The marker file")
struct SiteMarkerTests {
    @Test("says what the site was made of, for people and for the next build")
    func text() {
        let marker = SiteMarker(origin: .init(inputs: "5f2a", warnings: 3), files: 12, bytes: 3_400)
        #expect(
            marker.text == """
                Backdrive made this folder. The next build replaces it with all that it holds.
                files 12
                bytes 3400
                inputs 5f2a
                warnings 3

                """)
        #expect(SiteMarker(marker.text) == marker)
        let unknown = SiteMarker(origin: nil, files: 0, bytes: 0)
        #expect(SiteMarker(unknown.text) == unknown)
    }

    @Test("that is none is not understood", arguments: ["", "files 1\nbytes 2\n", "x\nfiles -\nbytes 2\n"])
    func others(text: String) {
        #expect(SiteMarker(text) == nil)
    }
}
