internal import BackdriveCore

/// The style sheet of the templates' `assets`.
enum StyleSheet {
    static let path = "style.css"

    /// The same files, the style sheet's `--accent` set to a brand's own colour (`#rrggbb`, as the settings checked it).
    ///
    /// It goes at the end, so that it holds in the light and in the dark; nothing is read by it, so it needs no contrast.
    static func branded(_ assets: [OutputFile], accent: String?) -> [OutputFile] {
        guard let accent else { return assets }
        return assets.map { file in
            guard file.path == path, case .bytes(let bytes) = file.contents else { return file }
            return OutputFile(path: path, contents: .bytes(bytes + Array("\n:root { --accent: \(accent); }\n".utf8)))
        }
    }
}
