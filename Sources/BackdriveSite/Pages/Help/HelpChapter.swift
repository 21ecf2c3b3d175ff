package import BackdriveCore

/// A chapter of the manual, which the site shows among its own pages.
package struct HelpChapter: Sendable {
    /// Its file in `help/`, without its ending.
    package let name: String
    package let title: String
    /// The code of the language that it is written in.
    package let language: String
    /// Rendered when its page is made: a preview makes no page that nobody looks at.
    package let body: @Sendable () -> Body

    package init(name: String, title: String, language: String, body: @escaping @Sendable () -> Body) {
        self.name = name
        self.title = title
        self.language = language
        self.body = body
    }

    /// What the contents, which lead to the other chapters, are called.
    package static let contents = "index"
}
