import BackdriveCore

/// Judges a word of the settings that no plain type can judge, and makes it what it means (BD062, BD004; DATA.md §3).
struct SettingForm {
    let form: TextForm
    /// The setting's dotted name.
    let field: String
    let languages: [String]
    /// Where the word stands.
    let place: SourceLocation

    enum Judgement {
        case right(String)
        case wrong(Diagnostic)
    }

    func judge(_ text: String) -> Judgement {
        switch form {
        case .language:
            require(
                text, languages.contains(text),
                else: BD004NotAllowed.notAllowed(
                    text, field: field, allowed: languages,
                    meant: BuiltInLanguage.meant(by: text, among: languages), help: nil, at: place))
        case .baseAddress: address(text)
        case .repositoryAddress: repositoryAddress(text)
        case .addressPattern: pattern(text)
        case .branch:
            require(
                text, !text.utf8.contains { $0.isBlank || $0.endsLine } && !text.hasPrefix("-"),
                else: BD062Settings.repositoryBranch(text, at: place))
        case .folder: folder(text)
        case .file:
            require(text, Self.isInside(text) && !text.hasSuffix("/"), else: BD062Settings.logo(text, at: place))
        case .colour: require(text, Self.isColour(text), else: BD062Settings.colour(text, at: place))
        case .tierRow: require(text, Self.isTierRow(text), else: BD062Settings.tierRow(text, at: place))
        case .causeName: causeName(text)
        case .ruleCode: ruleCode(text)
        }
    }

    private func require(
        _ text: String, _ isRight: Bool, else finding: @autoclosure () -> Diagnostic
    ) -> Judgement {
        isRight ? .right(text) : .wrong(finding())
    }

    private func address(_ text: String) -> Judgement {
        guard let address = WebAddress.base(text) else { return noAddress(text) }
        return withoutUser(address, text)
    }

    private func noAddress(_ text: String) -> Judgement {
        let meant = WebAddress.meant(by: text, schemes: ["https"])
        return .wrong(BD062Settings.webAddress(text, field: field, meant: meant, at: place))
    }

    private func withoutUser(_ address: String, _ text: String) -> Judgement {
        require(address, !WebAddress.hasUser(text), else: BD062Settings.userInAddress(field: field, at: place))
    }

    private func repositoryAddress(_ text: String) -> Judgement {
        guard case .right(let address) = address(text), address.hasSuffix(".git") else { return address(text) }
        return .right(WebAddress.withoutEndSlashes(String(address.dropLast(4))))
    }

    private func pattern(_ text: String) -> Judgement {
        let address = text.replacingPlaceholders(branch: "b", path: "p")
        guard address != text.replacingPlaceholders(branch: "b", path: "q"),
            !address.utf8.contains(where: "{}".utf8.contains)
        else { return .wrong(BD062Settings.addressPattern(text, field: field, at: place)) }
        return WebAddress.isAddress(address, schemes: ["http", "https"]) ? withoutUser(text, text) : noAddress(text)
    }

    /// Without a `/` at its end; empty for the folder itself.
    private func folder(_ text: String) -> Judgement {
        let path = WebAddress.withoutEndSlashes(text)
        return require(
            path == "." ? "" : path, Self.isInside(path), else: BD062Settings.repositoryPath(text, at: place))
    }

    private func causeName(_ text: String) -> Judgement {
        let plain = FullWidth.replaced(in: text).lowercased().replacing(" ", with: "_").replacing("-", with: "_")
        let meant = Self.isCauseName(plain) ? plain : nil
        return require(text, Self.isCauseName(text), else: BD062Settings.causeName(text, meant: meant, at: place))
    }

    private func ruleCode(_ text: String) -> Judgement {
        let meant = RuleBook.code(meantBy: text)
        guard let meant, meant.description == text else {
            return .wrong(BD062Settings.exemptionCode(text, meant: meant, at: place))
        }
        let mayBe = !BD062Settings.neverExempted.contains(meant)
        return require(text, mayBe, else: BD062Settings.cannotExempt(meant, at: place))
    }
}

// The shapes of single words.
extension SettingForm {
    /// No way out of the folder that it is relative to.
    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.contains("\\")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    private static func isTierRow(_ row: String) -> Bool {
        row.utf8.count == 5 && row.allSatisfy { Tier(rawValue: String($0)) != nil }
    }

    /// `[a-z][a-z0-9_.]*`
    private static func isCauseName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first.isLowercase else { return false }
        return name.utf8.allSatisfy {
            $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
    }

    /// `#rrggbb`
    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
            && text.utf8.dropFirst().allSatisfy { $0.isDigit || ($0.isLetter && $0 | 0x20 <= UInt8(ascii: "f")) }
    }
}
