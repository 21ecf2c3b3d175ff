/// The head of an HTTP/1 request, as far as a server of files needs it (RFC 9112 §3 and §5).
struct RequestHead: Equatable, Sendable {
    /// Longer ones are refused, in bytes.
    static let limit = 16_384

    let method: String
    /// As it was sent: percent-encoded, with its query.
    let target: String
    /// Field values by their names in lower case.
    private let fields: [String: String]
    private let isLatest: Bool

    var host: String? { fields["host"] }

    /// What a browser says of who asks: another site, or this one (`Sec-Fetch-Site`); nil from other programs.
    var site: String? { fields["sec-fetch-site"] }

    /// Whether a browser goes there, as by a link, and shows the answer to a person alone (`Sec-Fetch-Mode`).
    var isNavigation: Bool { fields["sec-fetch-mode"] == "navigate" }

    /// Whether another request may follow on the connection: not behind a body, which is never read.
    var keepsConnection: Bool {
        isLatest && fields["connection"]?.lowercased() != "close" && fields["transfer-encoding"] == nil
            && (fields["content-length"] ?? "0") == "0"
    }

    /// The bytes of the first whole head in `bytes`, its blank line included; nil where there is none yet.
    static func end(in bytes: [UInt8]) -> Int? {
        let blank: [UInt8] = [13, 10, 13, 10]
        return bytes.indices.dropLast(blank.count - 1).first { bytes[$0..<$0 + blank.count].elementsEqual(blank) }
            .map { $0 + blank.count }
    }

    /// Reads a whole head; nil for anything that two readers might understand in two ways.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 13 || $0 == 10 || $0 == 9 }) else { return nil }
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
        guard !lines.isEmpty, !lines.contains(where: { $0.contains("\r") || $0.contains("\n") }) else { return nil }
        let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let name = line[..<colon]
            guard !name.isEmpty, !name.contains(where: { $0.isWhitespace }) else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
                .reversed().drop { $0 == " " || $0 == "\t" }.reversed()
            let key = name.lowercased()
            // One of two hosts or lengths would be a guess; of what else comes twice nothing is read.
            if fields.updateValue(String(value), forKey: key) != nil,
                ["host", "content-length", "transfer-encoding"].contains(key)
            {
                return nil
            }
        }
        method = String(words[0])
        target = String(words[1])
        isLatest = words[2] == "HTTP/1.1"
        self.fields = fields
    }
}
