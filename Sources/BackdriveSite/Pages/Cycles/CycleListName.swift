/// The lists of a cycle's page, by their anchors: what its numbers lead to.
enum CycleListName: String, CaseIterable, Sendable {
    case opening, reported, reopened
    case screenedOut = "screened-out"
    case duplicates, decided
    case carriedOver = "carried-over"
    case analysed
    case plansOpening = "aps-opening"
    case plansCreated = "aps-created"
    case plansReopened = "aps-reopened"
    case plansDone = "aps-done"
    case plansDropped = "aps-dropped"
    case plansOpen = "aps-open"
    case finished, slips, promised, meetings
}
