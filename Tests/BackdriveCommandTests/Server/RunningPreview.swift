import Foundation
import Testing

/// A preview that a test runs, ended with it.
final class RunningPreview {  // A class, because its end of life ends the program.
    let port: UInt16
    private let process = Process()
    private let output = Pipe()

    /// Starts the program in `folder` and waits until it says where it serves.
    init(in folder: URL, _ options: String...) throws {
        process.executableURL = Program.executable
        process.arguments = ["serve", "--port", "0"] + options
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.runBounded()
        var line = ""
        while !line.hasSuffix("\n") {
            let data = output.fileHandleForReading.availableData
            try #require(!data.isEmpty, "the preview ended before it served")
            line += String(decoding: data, as: UTF8.self)
        }
        port = try #require(UInt16(line.split(separator: ":").last?.prefix { $0.isNumber } ?? ""))
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Sends a signal, and gives the exit code.
    func end(_ signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// Sends bytes, and gives all that comes until the other side closes.
    func exchange(_ request: String) throws -> String {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
        let bytes = Array(request.utf8)
        try #require(send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(socket, &buffer, buffer.count)
            guard count > 0 else { break }
            answer += buffer.prefix(count)
        }
        return String(decoding: answer, as: UTF8.self)
    }

    func get(_ target: String) throws -> (status: String, body: String) {
        let answer = try exchange("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(answer.dropFirst(9).prefix(3)), parts.count == 2 ? String(parts[1]) : "")
    }

    /// Follows the states of the preview, by the means of its pages, until the one at `target` is as wanted.
    @discardableResult
    func page(at target: String = "/index.html", where isWanted: (String) throws -> Bool) throws -> String {
        while true {
            let page = try get(target).body
            if try isWanted(page) { return page }
            let state = try #require(page.firstMatch(of: /live\.js\?(state=[-a-z0-9]+)/)?.1, "\(page)")
            #expect(try get("/.backdrive/changed.svg?\(state)").status == "200")
        }
    }
}
