import FlyingSocks
import FoundationEssentials
import Glibc

/// Answers HTTP/1.1 on 127.0.0.1.
///
/// On FlyingFox's sockets, without its HTTP: that would link Foundation and, for a proxy that nobody here uses, libcurl,
/// and Backdrive would no longer be one binary.
struct PreviewServer: Sendable {
    let port: UInt16
    private let socket: Socket

    static let usualPort: UInt16 = 8137
    /// How many ports after the usual one are tried.
    private static let attempts: UInt16 = 100

    /// Listens on a port, or on the usual one or the next that is free.
    ///
    /// Throws `EnvironmentError` when the port is taken.
    init(port: UInt16?) throws {
        let ports = port.map { $0...$0 } ?? Self.usualPort...Self.usualPort + Self.attempts
        for port in ports {
            if let socket = try Self.listen(on: port) {
                guard case .ip4(_, let port) = try socket.sockname() else { continue }
                self.port = port
                self.socket = socket
                return
            }
        }
        throw EnvironmentError(
            message: "port \(ports.lowerBound) of 127.0.0.1 is taken",
            advice: port == nil
                ? "End one of the previews, or name another port with --port"
                : "Name another one, or leave --port out to have the next free one")
    }

    /// Nil when the port is taken.
    private static func listen(on port: UInt16) throws -> Socket? {
        let socket = try Socket(domain: AF_INET)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            return socket
        } catch let error as SocketError {
            guard case .failed(_, let code, let message) = error else { throw error }
            try socket.close()
            if code == EADDRINUSE { return nil }
            throw EnvironmentError(
                message: "cannot listen on port \(port) of 127.0.0.1: \(message)",
                advice: "Name another port with --port, 1024 or more")
        }
    }

    /// Serves until the task is cancelled.
    func run(answering answers: PreviewAnswers) async throws {
        let pool: some AsyncSocketPool = .ePoll()
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { try await accept(on: listener, answers) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func accept(on listener: AsyncSocket, _ answers: PreviewAnswers) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let socket = try await listener.accept()
                    group.addTask { await Connection(socket: socket, answers: answers).serve() }
                } catch SocketError.failed {
                    // The other side gave up, or this one has too many open files for a moment.
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }
}

/// One connection of a browser.
private struct Connection {
    let socket: AsyncSocket
    let answers: PreviewAnswers

    /// Answers requests until either side ends the connection.
    func serve() async {
        do {
            // An answer's last part goes out at once.
            try socket.socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
            var waiting: [UInt8] = []
            while try await answerNext(&waiting) {}
        } catch {
            // The other side is gone; nobody is left to tell.
        }
        do { try socket.close() } catch {}
    }

    /// - Parameter waiting: what was received and not yet answered.
    /// - Returns: whether another request may follow.
    private func answerNext(_ waiting: inout [UInt8]) async throws -> Bool {
        var end = RequestHead.end(in: waiting)
        while end == nil {
            guard waiting.count <= RequestHead.limit else {
                try await send(Answer(.headTooLarge, "this preview takes shorter requests only"))
                return false
            }
            waiting += try await socket.read(atMost: 4096)
            end = RequestHead.end(in: waiting)
        }
        guard let end, let head = RequestHead(waiting[..<end]) else {
            try await send(Answer(.badRequest, "this is no request that a browser makes"))
            return false
        }
        waiting.removeSubrange(..<end)
        let answer = await answers(head)
        try await send(answer, withBody: head.method != "HEAD", keepsConnection: head.keepsConnection)
        return head.keepsConnection
    }

    private func send(_ answer: Answer, withBody: Bool = true, keepsConnection: Bool = false) async throws {
        try await socket.write(Data(answer.bytes(withBody: withBody, keepsConnection: keepsConnection)))
    }
}
