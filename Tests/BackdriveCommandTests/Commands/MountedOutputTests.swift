import Foundation
import Testing

/// An output that cannot be renamed, as a container's volume cannot (PRODUCT.md §3, "Output").
///
/// Mounting takes root and a kernel that lets it; elsewhere these tests are skipped.
@Suite("An output that is a mount point", .enabled(if: Mounting.isPossible))
struct MountedOutputTests {
    @Test(
        "is filled in place with the same site as any other, and a note says that this is not one step",
        arguments: [
            "mount -t tmpfs tmpfs site",
            "mount --bind site site",
            "mount --bind . . && cd \"$PWD\" && mount --bind site site && mount -o remount,bind,ro .",
        ])
    func filled(mount: String) throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        #expect(try place.run("build", "--output", "plain").exitCode == 0)
        let script = """
            set -e
            mkdir site; \(mount)
            "$BD" build --output site >/dev/null
            stat -c %i site/index.html site/data/metrics.json >/tmp/$$.before
            echo stale >site/problems/P-STALE1.html; rm site/aps/index.html
            "$BD" build --output site >/dev/null
            stat -c %i site/index.html site/data/metrics.json | cmp - /tmp/$$.before; rm /tmp/$$.before
            cp -a site "$COPY"
            """
        let copy = try Workplace()
        let result = try Mounting.run(script, in: place.folder, copy: copy.folder.appending(path: "site"))
        #expect(result.exitCode == 0, "\(result.errors)")
        let note = "note: \(place.folder.path)/site cannot be renamed, as a mount point cannot: "
        #expect(result.errors.components(separatedBy: note).count == 3, "\(result.errors)")
        #expect(try copy.tree("site").differences(from: place.tree("plain")) == [])
    }
}

/// A mount name space of its own, which ends with the script.
private enum Mounting {
    static let isPossible =
        (try? run("mount -t tmpfs tmpfs .", in: FileManager.default.temporaryDirectory, copy: nil))?.exitCode == 0

    static func run(_ script: String, in folder: URL, copy: URL?) throws -> Program.Result {
        try Program.run(
            ["--mount", "sh", "-c", script], of: URL(filePath: "/usr/bin/unshare"), in: folder,
            environment: ["BD": Program.executable.path, "COPY": copy?.path ?? ""])
    }
}
