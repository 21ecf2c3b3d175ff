internal import BackdriveCore

/// How wide a label of 12 px is drawn, about: a build has no fonts to measure by, so it is a little too wide rather than
/// too narrow; pixels.
enum TextWidth {
    static func of(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 12.5 : 7) }
    }
}

/// The places of labels on one line of a drawing: none touches another, or what must not be crossed.
struct LabelLine: Sendable {
    private var taken: [ClosedRange<Double>]

    /// - Parameter taken: what stands there already.
    init(taken: [ClosedRange<Double>] = []) { self.taken = taken }

    /// Takes the room if it is free.
    mutating func take(_ room: ClosedRange<Double>) -> Bool {
        guard !taken.contains(where: { $0.overlaps(room) }) else { return false }
        taken.append(room)
        return true
    }
}
