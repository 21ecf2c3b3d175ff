/// A setting that is malformed inside (DATA.md §3, §5), or an exemption that no longer serves.
package enum BD062Settings: Rule {
    package static let explanation = Explanation(
        code: 62, title: "a malformed setting, or an exemption expired or unused",
        purpose: """
            The scales, tiers, causes, exemptions and addresses of the settings shape every page. An exemption ends \
            by itself, so that a rule is never turned off for good.
            """,
        wrong: "tiers: [MHH, MMH]",
        right: "tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]")

    /// The rules that no exemption lifts: without them a record has no address or no content.
    package static let neverExempted: Set<RuleCode> = [5, 7, 9, 62]

    package static func unknownTimeZone(_ name: String, at location: SourceLocation) -> Diagnostic {
        let meant = TimeZoneName.meant(by: name)
        return finding(
            "\(Wording.quoted(name)) is not a time zone: \"timezone\" takes an IANA name", at: location,
            help: meant.map(Wording.didYouMean) ?? "write one as Asia/Shanghai, Europe/Berlin or UTC", meant: meant)
    }

    /// - Parameter meant: the address that was probably meant.
    package static func webAddress(
        _ text: String, field: String, meant: String?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no web address: \"\(field)\" begins with https:// or http:// and a host",
            at: location, help: meant.map { "write \"\($0)\"" }, meant: meant.map { "\"\($0)\"" })
    }

    package static func userInAddress(field: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\"\(field)\" names a user: the pages would publish it", at: location,
            help: "leave out what stands before the @, and the @")
    }

    package static func addressPattern(_ text: String, field: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no pattern of addresses: \"\(field)\" takes an address with {path}, and "
                + "{branch} if need be", at: location,
            help: "write one as https://git.example/repo/edit/{branch}/{path}")
    }

    package static func repositoryPath(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no folder of the repository: \"repository.path\" is relative, without \"..\"",
            at: location, help: "write the content folder's path from the repository's root, as in content")
    }

    package static func repositoryBranch(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding("\(Wording.quoted(text)) is no branch name", at: location, help: "write one as main")
    }

    package static func scale(_ name: String, count: Int, at location: SourceLocation) -> Diagnostic {
        finding(
            "\"scales.\(name)\" has \(Wording.counted(count, "grade")): it takes five, from 1 to 5",
            at: location, help: five(name))
    }

    package static func tierRows(count: Int, at location: SourceLocation) -> Diagnostic {
        finding(
            "\"tiers\" has \(Wording.counted(count, "row")): it takes five, impact 5 first", at: location,
            help: five("tiers"))
    }

    /// What to write in place of something else than a list of five.
    package static func five(_ name: String) -> String {
        name == "tiers"
            ? "write tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]" : "write five entries {label: …, anchor: …}"
    }

    package static func tierRow(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no row of tiers: it takes five letters L, M or H, frequency 1 first",
            at: location)
    }

    /// - Parameter meant: the name that was probably meant.
    package static func causeName(_ text: String, meant: String?, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no name for a cause: it takes a-z first, then also 0-9, \"_\" and \".\"",
            at: location, help: meant.map { "write \($0)" }, meant: meant)
    }

    package static func causeNotNew(_ text: String, of category: Category, at location: SourceLocation) -> Diagnostic {
        finding(
            "the cause \(Wording.quoted(text)) exists already in \"\(category.rawValue)\": \"extra_causes\" adds new ones",
            at: location, help: "leave it out")
    }

    /// - Parameter meant: the rule whose code was probably meant.
    package static func exemptionCode(
        _ text: String, meant: RuleCode?, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no rule's code: an exemption names one as BD052", at: location,
            help: meant.map { "write code: \($0)" } ?? "backdrive explain lists them", meant: meant?.description)
    }

    package static func cannotExempt(_ code: RuleCode, at location: SourceLocation) -> Diagnostic {
        let never = neverExempted.sorted().map(\.description)
        return finding("\(code) cannot be exempted, nor can any of \(Wording.list(never))", at: location)
    }

    /// - Parameters:
    ///   - last: the last day on which anything happened.
    ///   - meant: the day that was probably meant.
    static func lateDay(
        _ day: Day, after last: Day, meant: Day?, followedBy count: Int, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\"as_of\" pins today to \(day), but nothing happened after \(last): " + Wording.following(count),
            at: location, severity: .warning, help: meant.map { Wording.didYouMean($0.description) } ?? ownDay)
    }

    static let ownDay = "leave \"as_of\" out, so that each day is its own: it is there for demonstrations"

    package static func colour(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no colour: \"brand.accent\" is written #rrggbb", at: location,
            help: "write six hexadecimal digits in quotes, as in \"#0b5cad\"")
    }

    package static func logo(_ text: String, at location: SourceLocation) -> Diagnostic {
        finding(
            "\(Wording.quoted(text)) is no file of the content folder: \"brand.logo\" is a relative path without \"..\"",
            at: location)
    }
}
