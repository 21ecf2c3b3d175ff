import BackdriveCore

/// Judges the values of settings that no field type can judge (BD062, DATA.md §3), and makes them what they mean.
///
/// A value with a fault is reported and left out, so that the other settings can be read.
struct SettingsCheck {
    private(set) var walk: FieldWalk

    init(_ walk: FieldWalk) {
        self.walk = walk
    }

    mutating func language(_ fields: FieldMap, known: [String]) {
        guard let language = fields.text("language"), !known.contains(language.value) else { return }
        walk.report(
            BD004NotAllowed.notAllowed(
                language.value, field: "language", allowed: known, help: nil, at: walk.location(of: language.range)))
    }

    mutating func webAddress(_ text: Located<String>, field: String) -> String? {
        guard let address = WebAddress.base(text.value) else {
            return refuse(BD062Settings.webAddress(text.value, field: field, at: walk.location(of: text.range)))
        }
        guard !WebAddress.hasUser(text.value) else {
            return refuse(BD062Settings.userInAddress(field: field, at: walk.location(of: text.range)))
        }
        return address
    }

    /// An address in which `{branch}` and `{path}` stand for what differs from file to file.
    private mutating func addressPattern(_ text: Located<String>, field: String) -> String? {
        let place = walk.location(of: text.range)
        let address = text.value.replacingPlaceholders(branch: "b", path: "p")
        if address.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
            || address == text.value.replacingPlaceholders(branch: "b", path: "q")
        {
            return refuse(BD062Settings.addressPattern(text.value, field: field, at: place))
        }
        guard WebAddress.isAddress(address, schemes: ["http", "https"]) else {
            return refuse(BD062Settings.webAddress(text.value, field: field, at: place))
        }
        guard !WebAddress.hasUser(text.value) else {
            return refuse(BD062Settings.userInAddress(field: field, at: place))
        }
        return text.value
    }

    mutating func repository(_ fields: FieldMap) -> Repository? {
        guard let url = fields.text("url"), let branch = fields.text("branch") else { return nil }
        let address = webAddress(url, field: "repository.url")
        let path = fields.text("path").map { (written: $0, clean: WebAddress.withoutEndSlashes($0.value)) }
        if let path, !Self.isRelativePath(path.clean) {
            return refuse(
                BD062Settings.repositoryPath(path.written.value, at: walk.location(of: path.written.range)))
        }
        guard !branch.value.utf8.contains(where: { $0.isBlank || $0.endsLine }), !branch.value.hasPrefix("-") else {
            return refuse(BD062Settings.repositoryBranch(branch.value, at: walk.location(of: branch.range)))
        }
        let folder = path.map { $0.clean == "." ? "" : $0.clean } ?? ""
        let edit = fields.text("edit").flatMap { addressPattern($0, field: "repository.edit") }
        let history = fields.text("history").flatMap { addressPattern($0, field: "repository.history") }
        return address.map {
            Repository(
                url: $0.hasSuffix(".git") ? WebAddress.withoutEndSlashes(String($0.dropLast(4))) : $0,
                branch: branch.value, path: folder, editPattern: edit, historyPattern: history)
        }
    }

    mutating func scales(_ fields: FieldMap) -> Scales {
        Scales(frequency: grades("frequency", fields), impact: grades("impact", fields))
    }

    private mutating func grades(_ name: String, _ fields: FieldMap) -> [Grade] {
        guard let list = fields[name] else { return [] }
        let grades = fields.maps(name).compactMap { grade -> Grade? in
            guard let label = grade.text("label"), let anchor = grade.text("anchor") else { return nil }
            return Grade(label: label.value, anchor: anchor.value)
        }
        // An entry with a fault was reported already and is not counted as missing.
        guard grades.count == 5 || walk.isFaulty("scales.\(name)") else {
            walk.report(BD062Settings.scale(name, count: grades.count, at: walk.location(of: list.range)))
            return []
        }
        return grades.count == 5 ? grades : []
    }

    mutating func tiers(_ fields: FieldMap) -> TierTable? {
        guard let list = fields["tiers"], !walk.isFaulty("tiers") else { return nil }
        let rows = fields.texts("tiers")
        guard rows.count == 5 else {
            return refuse(BD062Settings.tierRows(count: rows.count, at: walk.location(of: list.range)))
        }
        let wrong = rows.filter { row in
            row.value.utf8.count != 5 || !row.value.allSatisfy { Tier(rawValue: String($0)) != nil }
        }
        for row in wrong { walk.report(BD062Settings.tierRow(row.value, at: walk.location(of: row.range))) }
        return TierTable(letters: rows.map(\.value))
    }

    mutating func extraCauses(_ fields: FieldMap) -> [Category: [String]] {
        var causes: [Category: [String]] = [:]
        var homes: [String: Category] = [:]
        for category in Category.allCases { for cause in category.causes { homes[cause] = category } }
        for category in Category.allCases {
            for name in fields.texts(category.rawValue) {
                if !Self.isCauseName(name.value) {
                    walk.report(BD062Settings.causeName(name.value, at: walk.location(of: name.range)))
                } else if let home = homes[name.value] {
                    walk.report(BD062Settings.causeNotNew(name.value, of: home, at: walk.location(of: name.range)))
                } else {
                    homes[name.value] = category
                    causes[category, default: []].append(name.value)
                }
            }
        }
        return causes
    }

    mutating func exemption(_ fields: FieldMap) -> Exemption? {
        guard let code = fields.text("code"), let until = fields.day("until"), let reason = fields.text("reason") else {
            return nil
        }
        let meant = RuleCode(code.value).flatMap { RuleBook.rule($0) == nil ? nil : $0 }
        guard let rule = meant, rule.description == code.value else {
            return refuse(
                BD062Settings.exemptionCode(code.value, meant: meant, at: walk.location(of: code.range)))
        }
        guard !BD062Settings.neverExempted.contains(rule) else {
            return refuse(BD062Settings.cannotExempt(rule, at: walk.location(of: code.range)))
        }
        return Exemption(
            code: rule, ids: fields.texts("ids"), until: until, reason: reason.value, range: fields.range)
    }

    mutating func brand(_ fields: FieldMap) -> Brand {
        let logo = fields.text("logo").flatMap { logo -> String? in
            guard !Self.isRelativePath(logo.value) || logo.value.isEmpty || logo.value.hasSuffix("/") else {
                return logo.value
            }
            return refuse(BD062Settings.logo(logo.value, at: walk.location(of: logo.range)))
        }
        let accent = fields.text("accent").flatMap { accent -> String? in
            guard !Self.isColour(accent.value) else { return accent.value }
            return refuse(BD062Settings.colour(accent.value, at: walk.location(of: accent.range)))
        }
        return Brand(name: fields.text("name")?.value, logo: logo, accent: accent)
    }

    private mutating func refuse<Value>(_ finding: Diagnostic) -> Value? {
        walk.report(finding)
        return nil
    }
}

// The shapes of single words.
extension SettingsCheck {
    /// No way out of the folder that it is relative to.
    private static func isRelativePath(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.contains("\\")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    /// `[a-z][a-z0-9_.]*`
    private static func isCauseName(_ name: String) -> Bool {
        func isLowercase(_ byte: UInt8) -> Bool { byte.isLetter && !byte.isUppercase }
        guard let first = name.utf8.first, isLowercase(first) else { return false }
        return name.utf8.allSatisfy {
            isLowercase($0) || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
    }

    /// `#rrggbb`
    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
            && text.utf8.dropFirst().allSatisfy { $0.isDigit || ($0.isLetter && $0 | 0x20 <= UInt8(ascii: "f")) }
    }
}
