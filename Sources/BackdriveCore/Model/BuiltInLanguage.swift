/// The languages that Backdrive has words for itself; the templates may bring others.
package enum BuiltInLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh-CN"

    /// `en`, `zh-CN`
    package static var codes: [String] { allCases.map(\.rawValue) }

    /// What else people write for its code, in lower case.
    private var otherNames: Set<String> {
        switch self {
        case .english: ["english", "英文", "英语"]
        case .chinese: ["chinese", "cn", "中文", "简体中文", "汉语"]
        }
    }

    /// The one of `languages` that a text names in another way: `zh`, `zh_Hans`, `Chinese`, `中文`.
    package static func meant(by text: String, among languages: [String] = codes) -> String? {
        let name = text.lowercased()
        let meant = allCases.first { $0.otherNames.contains(name) }?.rawValue ?? name
        let tag = meant.prefix { $0.isASCII && $0.isLetter }
        return languages.first { $0.lowercased().prefix { $0 != "-" } == tag }
    }

    /// The one of `languages` that a text names in another way or nearly.
    package static func nearest(to text: String, among languages: [String] = codes) -> String? {
        meant(by: text, among: languages) ?? nearestName(to: text, in: languages)
    }
}
