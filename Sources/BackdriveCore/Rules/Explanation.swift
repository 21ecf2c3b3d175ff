/// What a rule judges and what it is for, with a wrong and a right example: what `backdrive explain` prints.
package struct Explanation: Sendable {
    let code: RuleCode
    /// Of its findings; a rule that has milder cases says so in its purpose.
    private(set) var severity = Diagnostic.Severity.error
    private(set) var scope = RuleScope.content
    /// The rule in one line.
    package let title: String
    /// Why it exists, in a few sentences.
    package let purpose: String
    package let wrong: String
    package let right: String
}
