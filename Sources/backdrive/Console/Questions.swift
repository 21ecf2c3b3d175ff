import BackdriveCore
import Glibc

/// Asks the person at the terminal, where there is one.
struct Questions: Sendable {
    /// Whether somebody sees the questions and can answer.
    private let canAsk: Bool
    private let output: Terminal

    init(askingOn output: Terminal) {
        canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
        self.output = output
    }

    /// The answer to a question, without blanks around it; nil where nobody can answer, or ended the input.
    func answer(to question: String) -> String? {
        guard canAsk else { return nil }
        output.write(Array("\(printable(question)) ".utf8))
        guard let line = readLine() else { return nil }
        return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    func say(_ text: String) { output.line(printable(text)) }
}
