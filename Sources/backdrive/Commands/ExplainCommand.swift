import ArgumentParser
import BackdriveCore

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a rule is for, with a wrong and a right example.",
        discussion: "Example: backdrive explain BD010")

    @Argument(help: ArgumentHelp("The rule's code; without one, all rules are listed by topic.", valueName: "BDnnn"))
    var code: String?

    func run() async throws {
        try await Run.command { surroundings in
            surroundings.output.line(try text())
            return .success
        }
    }

    private func text() throws -> String {
        guard let code else { return ExplanationPrinter.list(of: RuleBook.topics) }
        guard let wanted = RuleCode(code), let rule = RuleBook.rule(wanted) else {
            throw ValidationError(
                "there is no rule '\(printable(code))'" + Wording.orMeant(RuleBook.code(meantBy: code)?.description))
        }
        return ExplanationPrinter.text(of: rule.code, rule.explanation)
    }
}
