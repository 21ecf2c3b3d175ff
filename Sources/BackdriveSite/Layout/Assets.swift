internal import BackdriveCore

/// The files of the templates' `assets` as a site publishes them: its style sheet in the brand's own colour.
struct Assets: Sendable {
    let files: [OutputFile]
    private let hashes: [String: String]

    /// - Parameter accent: `#rrggbb`, as the settings checked it; nil for the style sheet's own.
    init(_ templates: [OutputFile], accent: String?) {
        files = templates.map { file in
            guard let accent, file.path == "style.css", case .bytes(let bytes) = file.contents else { return file }
            // At the end, so that it holds in the light and in the dark; nothing is read by it, so it needs no contrast.
            let own = Array("\n:root { --accent: \(accent); }\n".utf8)
            return OutputFile(path: file.path, contents: .bytes(bytes + own))
        }
        hashes = Dictionary(
            uniqueKeysWithValues: files.compactMap { file in
                guard case .bytes(let bytes) = file.contents else { return nil }
                return (file.path, Self.hash(bytes))
            })
    }

    /// `style.css?v=5f3c9a01d2e4b687`: where pages find the file, so that no browser shows them an earlier build's from its
    /// cache (PRODUCT.md §4).
    func address(of path: String) -> String { hashes[path].map { "\(path)?v=\($0)" } ?? path }

    /// FNV-1a of 64 bits: it tells builds of one site apart, and keeps no secret.
    private static func hash(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
