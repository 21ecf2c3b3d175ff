/// The chapters of the manual that people wrote, compiled into the program; the others are made of the code.
package struct ManualProse: Sendable {
    /// From an empty folder to an AP that helped, in commands that a test runs.
    package let tutorial: String
    /// What each role does, and with which command.
    package let roles: String

    package static let english = ManualProse(
        tutorial: text(PackageResources.tutorial_en_md), roles: text(PackageResources.roles_en_md))
    package static let chinese = ManualProse(
        tutorial: text(PackageResources.tutorial_zh_CN_md), roles: text(PackageResources.roles_zh_CN_md))

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
