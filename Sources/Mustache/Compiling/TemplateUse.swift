/// A template, and one stack of contexts it is used with: what its names may stand for there, besides the constants.
package struct TemplateUse: Hashable, Sendable {
    package let template: String
    /// The innermost last.
    package let stack: [Context]

    /// What a section, or the program itself, makes visible.
    package enum Context: Hashable, Sendable {
        /// The names of a view's row.
        case row(ViewType)
        /// A text, as `{{.}}`.
        case text
        /// A part of the constants.
        case constant(Datum)
    }
}
