import BackdriveCore

/// A site in which the examples of one rule's explanation are tried.
struct ExampleScene {
    /// The file that an example is a part of, unless its first line names another one.
    let path: String
    /// Content path to text, over a site in which nothing is wrong: one person, one source, the latest cycle meeting.
    let files: [String: String]
    var asOf = "2026-04-20"
    /// The day of the latest cycle meeting and of the latest review of the source.
    var meetingOn = "2026-04-13"
    /// What was there before the change, for the rules against a base.
    var before: [String: String]?

    /// - Parameter fields: of the file at the path, without those that the example has.
    init(
        _ path: String, _ fields: String, _ files: [String: String] = [:], asOf: String = "2026-04-20",
        meetingOn: String = "2026-04-13", before: [String: String]? = nil
    ) {
        self.path = path
        self.files = files.merging([path: fields]) { $1 }
        self.asOf = asOf
        self.meetingOn = meetingOn
        self.before = before
    }

    /// What `check` prints of the site with examples in it, one after the other.
    func output(with examples: [String]) throws -> String {
        var texts = ground.merging(files) { $1 }
        for example in examples {
            let path = Self.path(namedIn: example) ?? path
            texts[path] = path.hasPrefix("Templates/") ? example : Self.merged(texts[path] ?? "", example)
        }
        let place = try Workplace()
        if let before {
            try Self.write(texts.merging(before) { $1 }, to: place)
            try place.git("init", "--quiet")
            try place.git.commitAll()
            for path in before.keys where texts[path] == nil { try place.remove("content/\(path)") }
        }
        try Self.write(texts, to: place)
        return try Program.run(["check"] + (before == nil ? [] : ["--base", "HEAD"]), in: place.folder).output
    }

    private static func write(_ texts: [String: String], to place: Workplace) throws {
        for (path, text) in texts {
            let isOfContent = !path.hasPrefix("Templates/")
            try place.write(
                isOfContent && path.hasSuffix(".md") ? file(text) : text, to: (isOfContent ? "content/" : "") + path)
        }
    }

    private var ground: [String: String] {
        [
            "backdrive.yml":
                "title: Test\ntimezone: UTC\ncycle: {starts_on: 2026-03-02}\nas_of: \(asOf)\nunfiltered_days: 999\n",
            "people/li.na.md": "name: Li Na",
            "people/wang.lei.md": "name: Wang Lei",
            "sources/req.md": """
            kind: requirement_change
            title: Requirement changes
            owner: wang.lei
            reviews: [{on: \(meetingOn), by: wang.lei, found: 1}]
            """,
            "meetings/cycle.md": "kind: cycle\non: \(meetingOn)\nhost: wang.lei",
        ]
    }

    /// `aps/AP-K7QX2.md` of `# aps/AP-K7QX2.md` and of `# aps/AP-K7QX2.md; …`, the first line of an example.
    static func path(namedIn example: String) -> String? {
        guard example.hasPrefix("# "), let first = example.split(separator: "\n").first else { return nil }
        let path = first.dropFirst(2).prefix { $0 != "," && $0 != ";" }
        return path.hasSuffix(".md") && !path.contains(" ") ? String(path.replacing("content/", with: "")) : nil
    }

    /// Fields with those of an example in the place of their namesakes; what is no fields is the body.
    private static func merged(_ fields: String, _ example: String) -> String {
        let names = Set(example.split(separator: "\n").compactMap(name))
        guard !names.isEmpty else { return fields + "\n---\n\n" + example }
        var kept: [Substring] = []
        var isKept = true
        for line in fields.split(separator: "\n") {
            if let name = name(of: line) { isKept = !names.contains(name) }
            if isKept { kept.append(line) }
        }
        return kept.joined(separator: "\n") + "\n" + example
    }

    private static func name(of line: Substring) -> String? {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy({ $0.isLetter || $0 == "_" }) else {
            return nil
        }
        return String(line[..<colon])
    }

    private static func file(_ fields: String) -> String {
        fields.contains("\n---\n") ? "---\n\(fields)\n" : "---\n\(fields)\n---\n"
    }
}
