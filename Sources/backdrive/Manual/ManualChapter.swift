/// A chapter of the manual: Markdown without tables, so that a page of `man` can be made of it as well.
struct ManualChapter: Sendable {
    /// Its file without `.md`.
    let name: String
    let title: String
    /// What it holds, in a sentence of the contents.
    let about: String
    /// What stands below the title, made when it is asked for.
    let text: @Sendable () -> String

    init(name: String, _ words: (title: String, about: String), text: @escaping @Sendable () -> String) {
        self.name = name
        title = words.title
        about = words.about
        self.text = text
    }
}
