import BackdriveCore
import BackdriveSite
import BackdriveStarter

/// The files of a new content repository, with the answers of whoever begins it.
struct StarterRepository: Sendable {
    /// Relative to the repository's root, each once.
    let files: [StarterFiles.File]
    private let texts: StarterTexts

    /// The hour at which the site is built anew each day, on the clocks of its zone.
    private static let morning = 6

    /// - Parameters:
    ///   - owner: the id of the person who keeps all sources at first.
    ///   - timezone: an IANA name, and the rules of that zone.
    ///   - now: seconds since 1970; the first cycle begins on the Monday of the week that it falls in.
    ///
    /// Throws `UsageError` when `owner` is no person's id.
    init(
        owner: String, timezone: (name: String, rules: TimeZoneRules), language: BuiltInLanguage, now: Int64
    ) throws(UsageError) {
        guard RecordKind.person.accepts(id: owner) else {
            throw UsageError("'\(owner)' is no person's id: write \(RecordKind.person.idShape), as li.na or zhang.wei")
        }
        let words = try ReadTemplates.words(.builtIn, language: language.rawValue)
        // No zone is a day away from UTC.
        let minutes = (Self.morning * 60 - timezone.rules.offset(at: now) / 60 + 1_440) % 1_440
        let answers = [
            ("{{owner}}", owner), ("{{name}}", Self.name(of: owner)), ("{{timezone}}", timezone.name),
            ("{{monday}}", timezone.rules.day(at: now).monday.description), ("{{language}}", language.rawValue),
            ("{{morning}}", "\(Self.morning):00"), ("{{cron}}", "\(minutes % 60) \(minutes / 60) * * *"),
            ("{{comma}}", words("layout.enumeration")), ("{{values}}", AllowedValues(words: words).markdown),
        ]
        let texts = language == .chinese ? StarterTexts.chinese : .english
        self.texts = texts
        files = StarterFiles.all.map { $0.filled(texts.gaps + answers) }
    }

    /// What is said when the files are there.
    ///
    /// - Parameters:
    ///   - commands: to be run next.
    ///   - repository: the root of the repository that the files lie in, where it is another folder.
    func closing(next commands: [String], movingTo repository: String?) -> String {
        let name = texts["closing.next"]
        let next = name.hasSuffix("：") ? name : name + " "
        // A Chinese character is as wide as two others.
        let indent = String(repeating: " ", count: next.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) })
        let move = repository.map { texts["closing.move"].replacing("{{root}}", with: $0) }
        let lines = ["", next + commands.joined(separator: "\n" + indent), texts["closing.readme"], move]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// `Li Na` of `li.na`, to be changed.
    private static func name(of id: String) -> String {
        id.split { "._-".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
