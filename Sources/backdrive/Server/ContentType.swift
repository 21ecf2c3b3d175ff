/// What a file of the site is called over HTTP, by the ending of its name.
enum ContentType {
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return types[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    /// A browser saves it and makes nothing else of it.
    private static let unknown = "application/octet-stream"

    static let html = "text/html; charset=utf-8"

    private static let types = [
        "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
        "ics": "text/calendar; charset=utf-8", "atom": "application/atom+xml", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "pdf": "application/pdf",
    ]
}
