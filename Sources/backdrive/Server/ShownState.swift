/// What the preview shows now, for all who look at it and wait for the next.
actor ShownState {
    private(set) var site = ServedSite.none
    private var waiting: [UInt64: CheckedContinuation<Void, Never>] = [:]
    private var lastTicket: UInt64 = 0

    func show(_ site: ServedSite) {
        self.site = site
        let waiting = self.waiting
        self.waiting = [:]
        for continuation in waiting.values { continuation.resume() }
    }

    /// Returns once something else than `state` is shown, or the task is cancelled.
    func change(from state: String) async {
        guard site.state == state else { return }
        lastTicket += 1
        let ticket = lastTicket
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { waiting[ticket] = continuation }
            }
        } onCancel: {
            Task { await self.giveUp(ticket) }
        }
    }

    private func giveUp(_ ticket: UInt64) { waiting.removeValue(forKey: ticket)?.resume() }
}
