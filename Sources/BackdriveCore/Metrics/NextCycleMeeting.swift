/// The cycle meeting that is held next, as a cycle's file announces it.
package struct NextCycleMeeting: Sendable {
    package let on: Day
    /// A person's id or free text.
    package let host: String?
}

extension Report {
    /// On the as-of day or after it, the earliest one; nil while none is announced.
    package var nextCycleMeeting: NextCycleMeeting? {
        catalog.cycleFiles.compactMap { file in
            file.meetingOn.map { NextCycleMeeting(on: $0.value, host: file.host?.value) }
        }.filter { $0.on >= asOf }.min { $0.on < $1.on }
    }
}
