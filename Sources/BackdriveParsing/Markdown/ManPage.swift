internal import CCmark
internal import Glibc

extension Markdown {
    /// CommonMark as the text of a page for `man`, in roff, by cmark itself; empty only when cmark has no memory.
    package static func manPage(of text: String) -> String {
        Array(text.utf8).withUnsafeBufferPointer { text in
            guard let tree = MarkdownTree(text), let page = cmark_render_man(tree.root.pointer, CMARK_OPT_DEFAULT, 0)
            else { return "" }
            defer { free(page) }
            return withCodeAsText(String(cString: page))
        }
    }

    /// cmark leaves a line of code that begins with a dot or an apostrophe as it is, and roff takes it for a request (as
    /// of cmark 0.30).
    private static func withCodeAsText(_ page: String) -> String {
        var isCode = false
        return page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix(".fi") || line.hasPrefix(".nf") { isCode = line.hasPrefix(".nf") }
            let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
            return isCode && isRequest && line != ".nf" ? "\\&\(line)" : String(line)
        }.joined(separator: "\n")
    }
}
