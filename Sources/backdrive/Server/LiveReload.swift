/// What makes a served page follow the content: a script and a style sheet of the preview's own, which no published page
/// has.
///
/// The pages' Content-Security-Policy stands as it is published, so that what it forbids is seen in the preview too: it
/// allows scripts, styles and pictures of the site itself, and no other connection. So the script waits for a picture.
enum LiveReload {
    static let scriptPath = ".backdrive/live.js"
    /// Answered when the preview shows something else than the state that the query names.
    static let signalPath = ".backdrive/changed.svg"

    /// A hidden page asks for nothing: a browser opens six connections at most, for all of its pages.
    static let script = """
        "use strict";
        const shown = new URL(document.currentScript.src).search;
        let signal = null;
        function wait() {
          if (signal || document.hidden) return;
          signal = new Image();
          signal.onload = () => location.reload();
          signal.onerror = () => { signal = null; setTimeout(wait, 500); };
          signal.src = "/\(signalPath)" + shown + "&" + Math.random();
        }
        function rest() {
          if (!signal) return;
          signal.onload = signal.onerror = null;
          signal.src = "";
          signal = null;
        }
        document.addEventListener("visibilitychange", () => document.hidden ? rest() : wait());
        addEventListener("pagehide", rest);
        addEventListener("pageshow", wait);

        """

    static let picture = #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#

    /// A page as it is served.
    ///
    /// - Parameters:
    ///   - state: what is shown, as the script names it when it asks for the next one.
    ///   - panel: what is wrong with the content, as HTML; nil when nothing is.
    static func page(_ page: [UInt8], of state: String, with panel: String?) -> [UInt8] {
        let style = panel == nil ? "" : "<link rel=\"stylesheet\" href=\"/\(FindingsPanel.stylePath)\">\n"
        let script = "<script src=\"/\(scriptPath)?state=\(state)\"></script>\n"
        // Content cannot write a tag, so that the first end of the head is the head's.
        let head = places(of: "</head>", in: page).first ?? page.startIndex
        let body = max(head, places(of: "</body>", in: page).last ?? page.endIndex)
        return page[..<head] + Array((style + script).utf8) + page[head..<body] + Array((panel ?? "").utf8)
            + page[body...]
    }

    /// Where a tag begins, by ascending place.
    private static func places(of tag: String, in page: [UInt8]) -> some BidirectionalCollection<Int> {
        let tag = Array(tag.utf8)
        return (0..<max(0, page.count - tag.count + 1)).lazy.filter {
            page[$0] == tag[0] && page[$0..<$0 + tag.count].elementsEqual(tag)
        }
    }
}
