/// What a rule is for, with a wrong and a right example.
package struct Explanation: Sendable {
    /// The rule in one line.
    package let title: String
    /// Why it exists, in a few sentences.
    package let purpose: String
    package let wrong: String
    package let right: String

    package init(title: String, purpose: String, wrong: String, right: String) {
        self.title = title
        self.purpose = purpose
        self.wrong = wrong
        self.right = right
    }
}
