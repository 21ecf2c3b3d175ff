/// What the preview answers to one request.
struct Answer: Sendable {
    enum Status: String {
        case ok = "200 OK"
        case movedPermanently = "301 Moved Permanently"
        case badRequest = "400 Bad Request"
        case forbidden = "403 Forbidden"
        case notFound = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case misdirected = "421 Misdirected Request"
        case headTooLarge = "431 Request Header Fields Too Large"
        case unavailable = "503 Service Unavailable"
    }

    let status: Status
    let type: String
    let body: [UInt8]
    var location: String?

    init(_ status: Status, type: String, _ body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A refusal, in a sentence.
    init(_ status: Status, _ sentence: String) {
        self.init(status, type: "text/plain; charset=utf-8", Array((sentence + "\n").utf8))
    }

    /// That no other site may show, run or read any of it, and that nothing is kept.
    private static let protection = [
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
        "Cross-Origin-Opener-Policy: same-origin", "Content-Security-Policy: frame-ancestors 'none'",
        "X-Frame-Options: DENY",
    ]

    /// The answer as it is sent (RFC 9112 §4).
    func bytes(withBody: Bool, keepsConnection: Bool) -> [UInt8] {
        let fields =
            ["HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)", "Content-Length: \(body.count)"]
            + (status == .methodNotAllowed ? ["Allow: GET, HEAD"] : []) + (location.map { ["Location: \($0)"] } ?? [])
            + Self.protection + ["Connection: \(keepsConnection ? "keep-alive" : "close")"]
        return Array((fields.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (withBody ? body : [])
    }
}
