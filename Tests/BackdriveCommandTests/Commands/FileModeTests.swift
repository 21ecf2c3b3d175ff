import Foundation
import Testing

@Suite("The modes of a site's files")
struct FileModeTests {
    @Test("are what the present umask gives, also where a file is kept, which keeps its times")
    func keptFiles() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        let build = "umask $0 && exec \"$1\" build"
        func files(umask: String) throws -> [String: Workplace.FileStatus] {
            let result = try Program.run(
                ["-c", build, umask, Program.executable.path], of: URL(filePath: "/bin/sh"), in: place.folder)
            #expect(result.exitCode == 0)
            return try place.statuses("_site")
        }
        let closed = try files(umask: "077")
        #expect(Set(closed.values.map(\.mode)) == [0o600])
        let open = try files(umask: "022")
        #expect(Set(open.values.map(\.mode)) == [0o644])
        for (path, status) in open where path != ".backdrive-site" {
            #expect(status.modified == closed[path]?.modified)
        }
    }
}
