extension ActionPlan {
    /// The day of the ending that stands once everything has happened.
    var endedOn: Day? { doneOn?.value ?? droppedOn?.value }

    /// Open by its word and by its dates; where the two disagree (BD012), no other rule builds on either.
    var isStillOpen: Bool { endedOn == nil && status.value != .done && status.value != .dropped }
}
