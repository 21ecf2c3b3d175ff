/// Who may ask the preview for what (PRODUCT.md §3, "serve"): a person at this machine, and no page of another site.
enum RequestRules {
    /// The answer to a request that gets nothing else; nil for one that may go on.
    static func refusal(of head: RequestHead) -> Answer? {
        // A name that somebody else's DNS leads here would make the preview a part of their site.
        guard let host = head.host, isThisMachine(host) else {
            return Answer(.misdirected, "this preview answers to 127.0.0.1 and localhost only")
        }
        guard head.method == "GET" || head.method == "HEAD" else {
            return Answer(.methodNotAllowed, "this preview only shows pages: GET and HEAD")
        }
        // Another port of this machine is another site too.
        if let site = head.site, site != "same-origin", site != "none", !head.isNavigation {
            return Answer(.forbidden, "this preview shows nothing in another site's page")
        }
        return nil
    }

    private static func isThisMachine(_ host: String) -> Bool {
        let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let hasPort = parts.count == 1 || parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
        return hasPort && ["127.0.0.1", "localhost"].contains(parts[0].lowercased())
    }
}
