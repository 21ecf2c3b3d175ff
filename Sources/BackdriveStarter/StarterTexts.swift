/// What the files of a new content repository say in one language; what they look like is the same in all.
package struct StarterTexts: Sendable {
    /// `{{readme.about}}` and what goes there.
    package let gaps: [(gap: String, text: String)]

    package static let english = StarterTexts(PackageResources.texts_en_txt)
    package static let chinese = StarterTexts(PackageResources.texts_zh_CN_txt)

    /// The text of a section; empty where there is no such one.
    package subscript(name: String) -> String { gaps.first { $0.gap == "{{\(name)}}" }?.text ?? "" }

    /// Reads sections, each of which begins with its name behind `==`.
    private init(_ bytes: [UInt8]) {
        gaps = ("\n" + String(decoding: bytes, as: UTF8.self)).split(separator: "\n== ").map { section in
            let name = section.prefix { $0 != "\n" }
            let text = section.dropFirst(name.count + 1)
            return ("{{\(name)}}", text.hasSuffix("\n") ? String(text.dropLast()) : String(text))
        }
    }
}
