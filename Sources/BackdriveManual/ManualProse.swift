/// What people wrote of the manual, compiled into the program; the rest is made of the code.
package struct ManualProse: Sendable {
    /// From an empty folder to an AP that helped, in commands that a test runs.
    package let tutorial: String
    /// What each role does, and with which command.
    package let roles: String
    /// A small content folder with a file of each kind, in which a test finds no fault.
    package let examples: [Example]
    /// What the code says in English, in this language.
    package let translations: [String: String]

    /// A file, by its path in the content folder.
    package struct Example: Sendable {
        package let path: String
        package let text: String
    }

    package static let english = ManualProse(
        tutorial: text(PackageResources.tutorial_en_md), roles: text(PackageResources.roles_en_md),
        examples: examples(PackageResources.examples_en_txt), translations: [:])
    package static let chinese = ManualProse(
        tutorial: text(PackageResources.tutorial_zh_CN_md), roles: text(PackageResources.roles_zh_CN_md),
        examples: examples(PackageResources.examples_zh_CN_txt),
        translations: translations(PackageResources.sentences_zh_CN_txt))

    /// What `backdrive check` prints of the wrong example of each rule, by its code: a test records it.
    package static let findings = Dictionary(
        uniqueKeysWithValues: examples(PackageResources.findings_txt).map { finding in
            (finding.path, finding.text.hasSuffix("\n") ? String(finding.text.dropLast()) : finding.text)
        })

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Files one behind the other, each below a line `=== ` and its path.
    private static func examples(_ bytes: [UInt8]) -> [Example] {
        text(bytes).split(separator: "=== ").map { file in
            let path = file.prefix { $0 != "\n" }
            return Example(path: String(path), text: String(file.dropFirst(path.count + 1)))
        }
    }

    /// Pairs of lines with an empty one between: what the code says, and what it is in the language.
    private static func translations(_ bytes: [UInt8]) -> [String: String] {
        let lines = text(bytes).split(separator: "\n")
        return Dictionary(
            stride(from: 0, to: lines.count - 1, by: 2).map { (String(lines[$0]), String(lines[$0 + 1])) },
            uniquingKeysWith: { $1 })
    }
}
