import Foundation

/// What the pages of a site lead to and load.
struct SiteLinks {
    /// Relative addresses that lead to no file of the site, as `page → address`.
    let dead: [String]
    /// Whatever a page would load from another place, run or style by itself.
    let foreign: [String]

    init(_ site: Tree) {
        var dead: [String] = []
        var foreign: [String] = []
        for page in site.files.keys.sorted() where page.hasSuffix(".html") {
            let text = site.text(page)
            if !text.contains("http-equiv=\"Content-Security-Policy\"") { foreign.append("\(page) has no policy") }
            for pattern in [/<script(?![^>]*\ src=)[^>]*>/, /\ style="/, /\ on[a-z]+="/, /<style/, /<iframe/]
            where text.contains(pattern) {
                foreign.append("\(page) holds \(pattern)")
            }
            for match in text.matches(of: /<(link|script|img|use|source)\b[^>]*?\ (?:src|href)="([^"]*)"/) {
                let address = String(match.2)
                if address.contains("//"), !match.0.contains("rel=\"canonical\"") {
                    foreign.append("\(page) → \(address)")
                }
            }
            for match in text.matches(of: /\ (?:href|src)="([^"]*)"/) {
                let address = String(match.1)
                if !Self.isFound(address, from: page, in: site) { dead.append("\(page) → \(address)") }
            }
        }
        self.dead = dead
        self.foreign = foreign
    }

    private static func isFound(_ address: String, from page: String, in site: Tree) -> Bool {
        if address.contains(/^(https?:|mailto:)/) { return true }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].prefix { $0 != "?" }.removingPercentEncoding ?? ""
        guard !path.isEmpty else { return true }
        let folder = URL(filePath: "/" + page).deletingLastPathComponent()
        let target = String(folder.appending(path: path).standardizedFileURL.path.dropFirst())
        return site.files[target] != nil || site.files[target + "/index.html"] != nil && path.hasSuffix("/")
    }
}
