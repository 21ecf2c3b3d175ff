/// A template, and one stack of contexts it is used with: what its names may stand for there, besides the constants.
package struct TemplateUse: Hashable, Sendable {
    package let template: String
    /// The kinds of the contexts, the innermost last.
    package let stack: [Kind]
}
