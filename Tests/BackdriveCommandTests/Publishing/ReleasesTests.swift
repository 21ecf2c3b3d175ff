import Testing

@testable import backdrive

@Suite("The releases of a published site")
struct ReleasesTests {
    @Test("the first one is 1, and no number comes twice, not even after a rollback")
    func next() {
        #expect(Releases([], live: nil).next == 1)
        #expect(Releases([4, 3, 5], live: 5).next == 6)
        #expect(Releases([3, 4, 5], live: 3).next == 6)
        #expect(Releases([2], live: 9).next == 10)
        #expect(Releases([1], live: 1, left: [3]).next == 4)
    }

    @Test("what is newer than the live one was never put live, and goes; what a rollback left stays")
    func abandoned() {
        #expect(Releases([3, 4, 5], live: 3).abandoned == [4, 5])
        #expect(Releases([3, 4, 5], live: 3, left: [4]).abandoned == [5])
        #expect(Releases([3, 4, 5], live: 3, left: [4]).adding(6) == Releases([3, 4, 6], live: 6, left: [4]))
        #expect(Releases([3, 4, 5], live: nil).abandoned == [])
        #expect(Releases([3, 4, 5], live: 3).adding(6) == Releases([3, 6], live: 6))
    }

    @Test("a rollback goes to the one before, however many lie between")
    func previous() {
        #expect(Releases([1, 4, 5], live: 5).previous == 4)
        #expect(Releases([1, 4, 5], live: 4).previous == 1)
        #expect(Releases([1, 4, 5], live: 1).previous == nil)
        #expect(Releases([1, 4, 5], live: 5, left: [4]).previous == 1)
        #expect(Releases([1], live: nil).previous == nil)
    }

    @Test("the oldest go, the live one never")
    func surplus() {
        #expect(Releases([1, 2, 3, 4], live: 4).surplus(keeping: 3) == [1])
        #expect(Releases([1, 2, 3, 4], live: 4).surplus(keeping: 1) == [1, 2, 3])
        #expect(Releases([1], live: 1).surplus(keeping: 3) == [])
        #expect(Releases([1, 2, 3, 4], live: 4, left: [3]).surplus(keeping: 3) == [1])
        #expect(Releases([1, 2, 3, 4], live: 4, left: [2, 3]).surplus(keeping: 3) == [2])
    }

    @Test("a mark names the release that a rollback left")
    func marks() {
        #expect(ReleaseNames.leftNumber(ReleaseNames.leftMark(of: 12)) == 12)
        for name in [".lock", ".left", "12", ".12.removed", ".012.left"] {
            #expect(ReleaseNames.leftNumber(name) == nil)
        }
    }

    @Test("only a link to one of the site's own releases is one")
    func links() {
        let names = ReleaseNames(link: "site")
        #expect(names.release(linkedBy: ".site.releases/12") == 12)
        for target in [
            "", "elsewhere", ".site.releases", ".site.releases/", ".site.releases/x", ".site.releases/01",
            ".site.releases/+1", ".site.releases/1/", ".site.releases/../1", ".other.releases/1",
            "/srv/.site.releases/1",
        ] {
            #expect(names.release(linkedBy: target) == nil, "\(target)")
        }
    }
}
