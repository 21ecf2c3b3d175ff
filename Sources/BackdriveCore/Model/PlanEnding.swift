extension ActionPlan {
    /// The day of the ending that stands once everything has happened.
    var endedOn: Day? { doneOn?.value ?? droppedOn?.value }

    /// Open by its word and by its dates; where the two disagree (BD012), no other rule builds on either.
    var isStillOpen: Bool { endedOn == nil && !isEndingUnknown }

    /// Ended by its word, or by one that could not be read, but on no day: that has its finding, and open it is not called
    /// either.
    var isEndingUnknown: Bool {
        endedOn == nil && (!status.isKnown || status.value == .done || status.value == .dropped)
    }
}
