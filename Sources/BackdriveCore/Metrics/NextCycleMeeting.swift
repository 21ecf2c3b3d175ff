/// The cycle meeting that is held next, as a cycle's file announces it.
package struct NextCycleMeeting: Sendable {
    package let on: Day
    /// A person's id or free text.
    package let host: String?
    /// The cycle's file, which may say what to bring.
    package let file: CycleFile
}

extension Catalog {
    /// The earliest one on a day or after it; nil while none is announced.
    package func nextCycleMeeting(onOrAfter day: Day) -> NextCycleMeeting? {
        cycleFiles.compactMap { file in
            file.meetingOn.map { NextCycleMeeting(on: $0.value, host: file.host?.value, file: file) }
        }.filter { $0.on >= day }.min { $0.on < $1.on }
    }
}

extension Report {
    package var nextCycleMeeting: NextCycleMeeting? { catalog.nextCycleMeeting(onOrAfter: asOf) }
}
