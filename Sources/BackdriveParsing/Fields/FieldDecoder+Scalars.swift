import BackdriveCore

// Text first, typed by its field (DATA.md §2).
extension FieldDecoder {
    /// The value of the scalar that the cursor stands at.
    mutating func single(_ field: DeclaredField) -> FieldValue.Content {
        let bytes = cursor.text
        switch field.reading {
        case .text: return freeText(field)
        case .listedWord: return listedWord(field)
        case .title: return title(field)
        case .address: return address(field)
        case .form(let form): return word(field, of: form)
        case .day: return Day(bytes).map { .number(Int($0.number)) } ?? day()
        case .choice:
            return field.words?.place(of: bytes).map(FieldValue.Content.number) ?? refuseChoice(of: field)
        case .cause:
            return context.mayHaveMoreCauses || context.causeNames.place(of: bytes) != nil
                ? .text(text) : refuseChoice(of: field, allowed: context.causes)
        case .integer(let range): return integer(field, in: range)
        case .boolean: return boolean(field)
        }
    }

    private var text: String { String(decoding: cursor.text, as: UTF8.self) }

    private var location: SourceLocation { faults.location(of: cursor.range) }

    private var fullWidthHelp: String? { FullWidth.help(for: cursor.range, in: faults.file) }

    private mutating func refuse(_ finding: Diagnostic) -> FieldValue.Content {
        faults.report(finding)
        return .faulty
    }

    /// Without the fix where a word cannot stand in the place of the value: of a block, or of several lines.
    private mutating func refuseWord(_ finding: Diagnostic) -> FieldValue.Content {
        refuse(isOneLine(cursor.range) ? finding : finding.with(help: finding.help, fix: nil))
    }
}

// Texts.
extension FieldDecoder {
    private mutating func freeText(_ field: DeclaredField) -> FieldValue.Content {
        let survey = TextSurvey(cursor.text)
        guard survey.saysSomething else { return empty(field) }
        if field.schema.isReasonToStrike, BD008WrongType.isNoReason(text) {
            return refuse(BD008WrongType.noReason(text, field: field.schema.name, at: location))
        }
        // A name in Chinese characters may be that of a record, as any other text may not.
        if isTrial, case .reference(.kind(let kind)) = field.schema.type, !kind.accepts(id: text),
            !text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        {
            return refuse(BD006UnknownReference.noID(text, at: location))
        }
        guard survey.mayHide || cursor.mayBeFolded else { return .text(text) }
        let text = cursor.unfoldedText
        return refuseInvisible(text, field, allowing: ["\n", "\t"]) ?? .text(text)
    }

    /// A word of a list: between brackets a full-width comma was to part two.
    private mutating func listedWord(_ field: DeclaredField) -> FieldValue.Content {
        let content = freeText(field)
        guard case .text(let text) = content, cursor.style == .plain, isBetweenBrackets,
            let comma = text.unicodeScalars.first(where: { $0 != "," && FullWidth.ascii(for: $0) == "," })
        else { return content }
        let range = faults.file.range(of: comma, in: cursor.range) ?? cursor.range
        return refuse(BD007UnacceptableYAML.finding(.fullWidth(comma), at: faults.location(of: range)))
    }

    private var isBetweenBrackets: Bool {
        let before = faults.file.bytes[..<Int(cursor.range.start)].last { !$0.isBlank && !$0.endsLine }
        return before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
    }

    private mutating func title(_ field: DeclaredField) -> FieldValue.Content {
        let bytes = cursor.text
        let survey = TextSurvey(bytes)
        guard survey.saysSomething else { return empty(field) }
        guard survey.mayHide || cursor.mayBeFolded || bytes.count > FieldType.longestTitle else { return .text(text) }
        var title = cursor.unfoldedText
        // A block value ends with a line end that is not part of the title.
        if title.utf8.last == 0x0A { title.removeLast() }
        let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{2028}", "\u{2029}"]
        guard !title.unicodeScalars.contains(where: breaks.contains) else {
            return refuse(BD008WrongType.severalLines(field.schema.name, at: location))
        }
        if let refused = refuseInvisible(title, field, allowing: []) { return refused }
        let count = title.unicodeScalars.count
        guard count <= FieldType.longestTitle else {
            return refuse(
                BD008WrongType.tooLong(field.schema.name, count: count, limit: FieldType.longestTitle, at: location))
        }
        return .text(title)
    }

    /// An empty text that must say something is a fault; any other one is as if absent.
    private mutating func empty(_ field: DeclaredField) -> FieldValue.Content {
        field.schema.isNeverEmpty
            ? refuse(BD008WrongType.empty(field.schema.name, example: field.schema.type.example, at: location))
            : .absent
    }

    private mutating func refuseInvisible(
        _ text: String, _ field: DeclaredField, allowing allowed: Set<Unicode.Scalar>
    ) -> FieldValue.Content? {
        guard let wrong = text.unicodeScalars.first(where: { $0.isRefused && !allowed.contains($0) }) else {
            return nil
        }
        let range = faults.file.range(of: wrong, in: cursor.range) ?? cursor.range
        return refuse(BD008WrongType.invisible(wrong, field: field.schema.name, at: faults.location(of: range)))
    }

    private mutating func address(_ field: DeclaredField) -> FieldValue.Content {
        guard case .address(let schemes) = field.schema.type else { return .faulty }
        let survey = TextSurvey(cursor.text)
        guard survey.saysSomething else { return empty(field) }
        let text = text
        if survey.mayHide, let refused = refuseInvisible(text, field, allowing: []) { return refused }
        guard WebAddress.isAddress(text, schemes: schemes) else {
            let meant = WebAddress.meant(by: text, schemes: schemes)
            return refuseWord(
                BD008WrongType.address(
                    text, field: field.schema.name, schemes: schemes, meant: meant, help: fullWidthHelp, at: location))
        }
        return .text(text)
    }

    private mutating func word(_ field: DeclaredField, of form: TextForm) -> FieldValue.Content {
        let content = freeText(field)
        guard let text = String(content) else { return content }
        let form = SettingForm(form: form, field: path(to: field), languages: context.languages, place: location)
        switch form.judge(text) {
        case .right(let meant): return .text(meant)
        case .wrong(let finding): return refuse(finding)
        }
    }
}

// Words, numbers and days.
extension FieldDecoder {
    private mutating func refuseChoice(of field: DeclaredField, allowed: [String]? = nil) -> FieldValue.Content {
        let (text, words, shown) = (text, allowed ?? field.schema.type.words, context.shown())
        return refuseWord(
            BD004NotAllowed.notAllowed(
                text, field: field.schema.name, allowed: words, meant: shown.value(shownAs: text, among: words),
                alike: shown.value(shownNearly: text, among: words), help: fullWidthHelp, at: location))
    }

    private mutating func integer(_ field: DeclaredField, in range: ClosedRange<Int>) -> FieldValue.Content {
        let text = text
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else {
            let name = field.schema.name
            let meant = (WrittenNumber.meant(by: text, for: name) ?? context.grade(meantBy: text, of: name)).flatMap {
                range.contains($0) ? $0 : nil
            }
            let grades = range == 1...5 ? BD008WrongType.grades(context.grades[name] ?? []) : nil
            return refuseWord(
                BD008WrongType.notAnInteger(
                    text, field: name, range: range, meant: meant, help: fullWidthHelp ?? grades, at: location))
        }
        guard let value = Int(text), range.contains(value), digits.count == text.utf8.count else {
            return refuse(
                BD008WrongType.outOfRange(String(text.prefix(30)), field: field.schema.name, range: range, at: location)
            )
        }
        return .number(value)
    }

    private mutating func boolean(_ field: DeclaredField) -> FieldValue.Content {
        switch text {
        case "true": return .number(1)
        case "false": return .number(0)
        default:
            return refuse(
                BD008WrongType.notABoolean(text, field: field.schema.name, help: fullWidthHelp, at: location))
        }
    }

    /// A day that is not written as ten plain characters.
    private mutating func day() -> FieldValue.Content {
        let text = text
        var written = DateText(text, zone: context.zone)
        if case .notADate(padded: nil) = written, WrittenDay.readings(of: text).isEmpty,
            let missing = WrittenDay.missing(in: text)
        {
            // What says a day in another way is none for all that.
            if case .day(let day) = missing { written = .notADate(padded: day) } else { written = missing }
        }
        switch written {
        case .day(let day): return .number(Int(day.number))
        case .notADate(let padded):
            return refuseWord(
                BD003NotADate.notADate(
                    text, readings: padded.map { [$0] } ?? WrittenDay.readings(of: text), isSafe: padded != nil,
                    help: helpInASCII(with: text), advice: WrittenDay.advice(on: text), at: location))
        case .noSuchYear: return refuse(BD003NotADate.noSuchYear(text, at: location))
        case .noSuchMonth(let month, let swapped):
            return refuse(BD003NotADate.noSuchMonth(text, month: month, meant: swapped, at: location))
        case .noSuchDay(let year, let month):
            return refuse(BD003NotADate.noSuchDay(text, year: year, month: month, at: location))
        case .noSuchTime:
            let meant = WrittenDay.meant(by: text)
            return refuseWord(
                BD003NotADate.noSuchTime(text, meant: meant, help: helpInASCII(with: text), at: location))
        case .timeWithoutOffset(let clock):
            let offset = context.zone.offset(onClock: clock)
            return refuse(BD070TimeWithoutOffset.withoutOffset(text, offset: offset, at: location))
        }
    }

    /// What to write for a text that is a day but for its full-width characters.
    private func helpInASCII(with text: String) -> String? {
        if case .day = DateText(FullWidth.replaced(in: text), zone: context.zone) { fullWidthHelp } else { nil }
    }
}

extension FieldType {
    fileprivate var words: [String] { if case .choice(let words) = self { words } else { [] } }
}
