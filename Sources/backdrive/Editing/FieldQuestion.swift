import BackdriveCore
import BackdriveParsing

/// A required field that a new record lacks, put to the person at the terminal.
struct FieldQuestion {
    let path: FieldPath
    let catalog: Catalog

    /// No more names than these are shown.
    private static let shownNames = 8

    /// `source (retrospective, req-change):`
    var text: String { path.dotted + (hint.map { " (\($0))" } ?? "") + ":" }

    /// What may be answered; nil where anything goes.
    private var hint: String? {
        switch path.field.type {
        case .choice(let words): return words.joined(separator: ", ")
        case .cause: return Category.allCases.flatMap(catalog.settings.causes).joined(separator: ", ")
        case .day: return "YYYY-MM-DD"
        case .reference(.kind(let kind)), .list(of: .reference(.kind(let kind)), _):
            let ids = catalog.names(of: kind)
            guard ids.count <= Self.shownNames else { return "the id of \(Wording.withArticle(kind.noun))" }
            return ids.joined(separator: ", ")
        default: return nil
        }
    }

    /// Why an answer will not do, with what to write instead; nil where it may.
    func objection(to answer: String) -> String? {
        let type = path.field.type.isList ? path.field.type.element : path.field.type
        return arguments(answer).lazy.compactMap { objection(to: $0.text, for: type) }.first
    }

    private func objection(to answer: String, for type: FieldType) -> String? {
        switch type {
        case .choice(let words) where !words.contains(answer): return meant(answer, in: words)
        case .cause:
            let causes = Category.allCases.flatMap(catalog.settings.causes)
            return causes.contains(answer) ? nil : meant(answer, in: causes)
        case .day where Day(answer) == nil: return DayArgument.objection(to: answer)
        case .reference(.kind(let kind)) where catalog.resolve(answer, as: kind) == nil:
            let help = catalog.help(for: answer, of: [kind])?.typed ?? catalog.listing(of: kind)
            return "no \(kind.noun) has the id \(Wording.quoted(answer)): \(help)"
        default: return nil
        }
    }

    private func meant(_ answer: String, in names: [String]) -> String {
        "\(Wording.quoted(answer)) is none of them" + Wording.orMeant(nearestName(to: answer, in: names))
    }

    /// The answer as arguments would give it: a list's values are parted by commas or blanks.
    func arguments(_ answer: String) -> [FieldArgument] {
        guard path.field.type.isList else { return [FieldArgument(path: path, text: answer)] }
        return answer.split { ", ".contains($0) }.map { FieldArgument(path: path, text: String($0)) }
    }
}

extension RecordEdit {
    /// Asks for what is required and missing, until it is there.
    ///
    /// Throws `UsageError` where nobody can answer.
    mutating func askForMissing(_ questions: Questions, in session: EditingSession) throws {
        while let path = missingFields.first {
            let question = FieldQuestion(path: path, catalog: session.catalog)
            guard let answer = questions.answer(to: question.text) else { throw missing(missingFields) }
            if answer.isEmpty { continue }
            if let objection = question.objection(to: answer) {
                questions.say(objection)
            } else {
                let arguments = question.arguments(answer)
                try fill(arguments, on: session.day)
                session.say(session.remarks(onPeopleAmong: arguments))
            }
        }
    }

    private func missing(_ paths: [FieldPath]) -> UsageError {
        let options = paths.map { "--\($0.dotted)" + ($0.dotted == "problems" ? " or --special_project" : "") }
        return UsageError("\(Wording.withArticle(record.kind.noun)) needs \(Wording.list(options, joinedBy: "and"))")
    }
}
