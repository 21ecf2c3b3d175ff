internal import BackdriveCore

extension Site {
    /// An AP's life: created, started, done, re-opened, dropped. Due dates and checks are told in lists of their own.
    func events(ofPlan index: Table<ActionPlan>.Index) -> [TimelineEvent] {
        report.catalog.events(of: .plan(index), by: report.asOf).filter { !$0.what.isDueMove }.map(told)
    }
}

extension DatedEvent.What {
    fileprivate var isDueMove: Bool {
        if case .dueMoved = self { true } else { false }
    }
}
