/// What a rule is for, with a wrong and a right example.
package struct Explanation: Sendable {
    /// The rule in one line.
    package let title: String
    /// Why it exists, in a few sentences.
    package let purpose: String
    package let wrong: String
    package let right: String
}
