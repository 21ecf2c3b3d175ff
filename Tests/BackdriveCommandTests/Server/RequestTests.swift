import Testing

@testable import backdrive

@Suite("A request to the preview")
struct RequestTests {
    private func request(_ lines: String...) -> RequestHead? {
        let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        return RequestHead(bytes[...])
    }

    @Test("is read by its method, target and host")
    func reading() throws {
        let head = try #require(
            request("GET /a?b=c HTTP/1.1", "hOsT:\t127.0.0.1:8137 ", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")
        )
        #expect(head.method == "GET" && head.target == "/a?b=c" && head.host == "127.0.0.1:8137")
        #expect(head.site == "none" && head.isNavigation && head.keepsConnection)
    }

    @Test(
        "that could be read in two ways is none",
        arguments: [
            "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
            "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\nHost: a\r\n b", "GET / HTTP/1.1\r\nno field",
            "GET / HTTP/1.1\nHost: a", "GET /\u{E9} HTTP/1.1", "",
        ])
    func unreadable(text: String) { #expect(request(text) == nil) }

    @Test(
        "with a body, or of an old browser, is the last on its connection",
        arguments: [
            "Content-Length: 3", "Transfer-Encoding: chunked", "Connection: Close",
        ])
    func last(field: String) throws { #expect(try !#require(request("GET / HTTP/1.1", field)).keepsConnection) }

    @Test("ends with a blank line")
    func end() {
        #expect(RequestHead.end(in: Array("GET / HTTP/1.1\r\n\r\nrest".utf8)) == 18)
        #expect(RequestHead.end(in: Array("GET / HTTP/1.1\r\n\r".utf8)) == nil)
        #expect(RequestHead.end(in: []) == nil)
    }

    @Test(
        "names a file of the site and nothing else",
        arguments: [
            ("/", "index.html"), ("/aps/", "aps/index.html"), ("/aps/AP-1.html?a=/../b", "aps/AP-1.html"),
            ("/%E4%B8%AD.html", "中.html"), ("/a%20b", "a b"), ("/..a", "..a"),
        ])
    func paths(target: String, path: String) { #expect(RequestedPath(target)?.path == path) }

    @Test(
        "that would lead out of the site names nothing",
        arguments: [
            "/../etc/passwd", "/a/../b", "/%2e%2e/etc/passwd", "/%2E%2e/x", "/.%2e/x", "/a/..", "/./a", "//etc/passwd",
            "/a//b", "/a%2fb", "/a%5cb", "/a\\b", "/a%00b", "/a%", "/a%2", "/a%+1", "/a%zz", "/%ff", "etc/passwd",
            "http://127.0.0.1/", "file:///etc/passwd", "*", "",
        ])
    func escapes(target: String) { #expect(RequestedPath(target) == nil) }

    @Test(
        "is answered to this machine's names only, for pages only, to no other site",
        arguments: [
            ("GET", "Host: 127.0.0.1", nil), ("HEAD", "Host: LOCALHOST:1", nil), ("GET", "Host: evil.example", "421"),
            ("GET", "Host: 127.0.0.1.evil.example", "421"), ("GET", "Host: localhost.", "421"), ("GET", "Host:", "421"),
            ("GET", "Host: localhost:x", "421"), ("GET", "Host: 0.0.0.0", "421"), ("GET", "Host: [::1]", "421"),
            ("GET", "X: y", "421"), ("POST", "Host: localhost", "405"), ("OPTIONS", "Host: localhost", "405"),
            ("get", "Host: localhost", "405"), ("POST", "Host: evil.example", "421"),
            ("GET", "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors", "403"),
            ("GET", "Host: localhost\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors", "403"),
            ("GET", "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate", nil),
            ("GET", "Host: localhost\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors", nil),
        ] as [(String, String, String?)])
    func rules(method: String, fields: String, status: String?) throws {
        let head = try #require(request("\(method) / HTTP/1.1", fields))
        let refusal = RequestRules.refusal(of: head)?.status.rawValue.prefix(3)
        #expect(refusal.map(String.init) == status)
    }

    @Test("is answered with a length, and without a body to HEAD")
    func answers() {
        let answer = Answer(.methodNotAllowed, "only pages")
        let text = String(decoding: answer.bytes(withBody: false, keepsConnection: false), as: UTF8.self)
        #expect(
            text == """
                HTTP/1.1 405 Method Not Allowed\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Length: 11\r
                Allow: GET, HEAD\r
                Cache-Control: no-store\r
                X-Content-Type-Options: nosniff\r
                Cross-Origin-Resource-Policy: same-origin\r
                Cross-Origin-Opener-Policy: same-origin\r
                Content-Security-Policy: frame-ancestors 'none'\r
                X-Frame-Options: DENY\r
                Connection: close\r
                \r

                """)
        #expect(answer.bytes(withBody: true, keepsConnection: true).suffix(11).elementsEqual("only pages\n".utf8))
    }

    @Test(
        "is answered with the type of the file",
        arguments: [
            ("a.html", "text/html; charset=utf-8"), ("a.b/style.CSS", "text/css; charset=utf-8"),
            ("x.atom", "application/atom+xml"),
            ("a.b/none", "application/octet-stream"), ("a.exe", "application/octet-stream"),
            ("", "application/octet-stream"),
        ])
    func types(path: String, type: String) { #expect(ContentType.of(path) == type) }
}
