import ArgumentParser
import BackdriveCore

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a rule is for, with a wrong and a right example.",
        discussion: "Example: backdrive explain BD010")

    @Argument(help: ArgumentHelp("The rule's code; without one, all rules are listed.", valueName: "BDnnn"))
    var code: String?

    func run() throws {
        let output = Terminal.output(Surroundings.readEnvironment())
        guard let code else {
            for rule in RuleBook.all { output.line("\(rule.code)  \(rule.explanation.title)") }
            return
        }
        guard let wanted = RuleCode(code), let rule = RuleBook.rule(wanted) else {
            let nearest = nearestName(to: code, in: RuleBook.all.map { $0.code.description })
            throw ValidationError(
                "there is no rule '\(printable(code))'" + (nearest.map { ": did you mean \($0)?" } ?? ""))
        }
        output.line(ExplanationPrinter.text(of: rule.code, rule.explanation))
    }
}
