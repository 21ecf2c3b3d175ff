import ArgumentParser
import BackdriveCore

/// Words of which the command line takes one.
extension CaseIterable where Self: RawRepresentable<String> {
    static var names: [String] { allCases.map(\.rawValue) }

    static var list: String { Wording.list(names) }

    /// Throws a `ValidationError` (exit 64) with the nearest word for any other.
    static func named(_ text: String) throws -> Self {
        guard let choice = Self(rawValue: text) else {
            throw ValidationError("write one of \(list)" + Wording.orMeant(nearestName(to: text, in: names)))
        }
        return choice
    }
}
