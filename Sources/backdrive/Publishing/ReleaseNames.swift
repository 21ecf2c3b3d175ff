/// What lies in a folder that a site is published in: the link `NAME`, and beside it the folder `.NAME.releases`, which
/// holds each release under its number.
struct ReleaseNames: Equatable, Sendable {
    let link: String

    var folder: String { ".\(link).releases" }
    /// In the folder: whoever publishes holds a lock on it.
    static let lock = ".lock"
    /// In the folder, once a rollback left a release: that it did.
    static func leftMark(of number: Int) -> String { ".\(number)\(leftEnding)" }
    private static let leftEnding = ".left"
    /// The new link until it takes the old one's place.
    var newLink: String { ".\(link).backdrive-link" }

    /// What the link holds when a release is live; relative, so that all of it can be moved.
    func target(of number: Int) -> String { "\(folder)/\(number)" }

    /// The release that a link leads to; nil for a link to anything else.
    func release(linkedBy target: String) -> Int? {
        target.hasPrefix(folder + "/") ? Self.number(String(target.dropFirst(folder.utf8.count + 1))) : nil
    }

    /// The release that a name marks as left; nil for any other name.
    static func leftNumber(_ name: String) -> Int? {
        guard name.hasPrefix("."), name.hasSuffix(leftEnding) else { return nil }
        return number(String(name.dropFirst().dropLast(leftEnding.count)))
    }

    /// The number that a release's name is; nil for any other name.
    static func number(_ name: String) -> Int? {
        guard let number = Int(name), number > 0, number < 1_000_000_000, name == "\(number)" else { return nil }
        return number
    }
}
