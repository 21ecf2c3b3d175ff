/// What a language file says: texts under names that stand in each other, as dotted keys (PRODUCT.md §4).
package struct WrittenWords: Sendable {
    /// By key; an empty text is a word too.
    package var texts: [String: String] = [:]
    /// In the file's order, a group before what stands in it.
    package var names: [Name] = []

    package init() {}

    /// A name of the file, of a text or of a group of them.
    package struct Name: Sendable {
        package let key: String
        package let range: SourceRange
        /// Where its text stands; nil for a group.
        package let text: SourceRange?

        package init(key: String, range: SourceRange, text: SourceRange?) {
            self.key = key
            self.range = range
            self.text = text
        }
    }
}
