/// The languages that Backdrive has words for itself; the templates may bring others.
package enum BuiltInLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh-CN"

    /// `en`, `zh-CN`
    package static var codes: [String] { allCases.map(\.rawValue) }

    /// What else people write for its code, in lower case.
    package var otherNames: Set<String> {
        switch self {
        case .english: ["english", "英文", "英语"]
        case .chinese: ["chinese", "cn", "中文", "简体中文", "汉语"]
        }
    }
}
