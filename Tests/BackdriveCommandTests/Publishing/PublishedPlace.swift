import Foundation
import Testing

/// A small content folder, and a place that it is published in: a folder `www`, or the same one called as another
/// machine's, which a stand-in for ssh reaches without a network.
struct PublishedPlace {
    let place: Workplace
    let target: String
    private let environment: [String: String]

    enum Way: String, CaseIterable, CustomTestStringConvertible {
        case disk
        case machine

        var testDescription: String { rawValue }

        /// Those that this machine's programs allow.
        static let possible = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsync") ? allCases : [.disk]
    }

    init(_ way: Way, folder: String = "www") throws {
        place = try Workplace()
        try place.copy("Tests/Fixtures/clean/content", to: "content")
        try FileManager.default.createDirectory(
            at: place.folder.appending(path: folder), withIntermediateDirectories: true)
        switch way {
        case .disk:
            target = "\(folder)/site"
            environment = [:]
        case .machine:
            target = "web@host:\(folder)/site"
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            environment = ["PATH": place.folder.appending(path: "bin").path + ":" + path]
            try place.write(Self.ssh(home: place.folder.path), to: "bin/ssh")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: place.folder.appending(path: "bin/ssh").path)
        }
    }

    /// Runs the command here that ssh would run there, by the user's login shell.
    private static func ssh(home: String) -> String {
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case $1 in -F|-o|-l) shift 2;; --) shift; break;; -*) shift;; *) break;; esac
        done
        shift
        cd '\(home)'
        exec sh -c "$*"

        """
    }

    func publish(_ options: String...) throws -> Program.Result {
        try Program.run(["publish", target] + options, in: place.folder, environment: environment)
    }

    /// Changes the title of the site and so every page.
    func change(to title: String) throws {
        let file = place.folder.appending(path: "content/backdrive.yml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.hasPrefix("title:") ? "title: \(title)" : String($0)
        }
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }

    func path(_ name: String) -> String { place.folder.appending(path: "www/" + name).path }

    /// What the link holds.
    func link() throws -> String { try FileManager.default.destinationOfSymbolicLink(atPath: path("site")) }

    /// What stands beside the link.
    func releases() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(".site.releases")).sorted()
    }

    func frontPage() throws -> String { try String(contentsOfFile: path("site/index.html"), encoding: .utf8) }
}
