/// The preview's answer to each request.
struct PreviewAnswers: Sendable {
    let shown: ShownState

    func callAsFunction(_ head: RequestHead) async -> Answer {
        if let refusal = RequestRules.refusal(of: head) { return refusal }
        guard let requested = RequestedPath(head.target) else { return Answer(.notFound, "there is no such page") }
        switch requested.path {
        case LiveReload.scriptPath: return Answer(.ok, type: ContentType.of("live.js"), Array(LiveReload.script.utf8))
        case FindingsPanel.stylePath:
            return Answer(.ok, type: ContentType.of(FindingsPanel.stylePath), Array(FindingsPanel.style.utf8))
        case LiveReload.signalPath:
            let state = requested.query.split(separator: "&").first { $0.hasPrefix("state=") }
            await shown.change(from: String(state?.dropFirst("state=".count) ?? ""))
            return Answer(.ok, type: ContentType.of("changed.svg"), Array(LiveReload.picture.utf8))
        default: return await shown.site.answer(to: requested.path, head.target)
        }
    }
}
