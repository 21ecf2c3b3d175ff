/// A chapter of the manual: Markdown without tables, so that a page of `man` can be made of it as well.
struct ManualChapter: Sendable {
    /// Its file without `.md`.
    let name: String
    let title: String
    /// What stands below the title.
    let text: String
}
