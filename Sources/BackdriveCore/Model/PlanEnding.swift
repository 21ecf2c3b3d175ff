extension ActionPlan {
    /// The day of the ending that stands once everything has happened.
    var endedOn: Day? { doneOn?.value ?? droppedOn?.value }

    /// Open by its word and by its dates; where the two disagree (BD012), no other rule builds on either.
    var isStillOpen: Bool { endedOn == nil && status.isKnown && !isEndingUndated }

    /// Ended by its word, but on no day that could be read: that has its finding, and open it is not called either.
    var isEndingUndated: Bool { endedOn == nil && (status.value == .done || status.value == .dropped) }
}
