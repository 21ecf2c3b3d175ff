/// The values of one file's fields, read and judged: a frame of slots for each map, in the order of its declared fields.
///
/// All frames lie in one array, the file's own map first; a slot points to the frames and elements inside it.
package struct FieldValues: Sendable {
    package private(set) var slots: [FieldValue]

    package init() {
        slots = []
        // What most records need, so that the array seldom grows.
        slots.reserveCapacity(96)
    }

    /// Adds a frame of absent fields for a map; answers its first slot.
    package mutating func addFrame(_ count: Int) -> Int {
        let start = slots.count
        slots.append(contentsOf: repeatElement(FieldValue(), count: count))
        return start
    }

    /// Adds the elements of a list one behind the other.
    package mutating func addList(_ elements: some Collection<FieldValue>) -> FieldValue.Content {
        let start = slots.count
        slots.append(contentsOf: elements)
        return .list(start..<slots.count)
    }

    package subscript(slot: Int) -> FieldValue {
        get { slots[slot] }
        _modify { yield &slots[slot] }
    }
}

/// One slot: a value of its field's type, and where it was written.
package struct FieldValue: Sendable {
    package var content: Content
    package var range: SourceRange
    /// Where the field's name was written; nil for an element, and while the field was not met.
    package var nameRange: SourceRange?

    package init(_ content: Content = .absent, _ range: SourceRange = .nowhere) {
        self.content = content
        self.range = range
    }

    package enum Content: Sendable {
        /// Not written, or written empty.
        case absent
        /// Written, and not usable.
        case faulty
        case text(String)
        /// A number, a day's number, a truth, or the place of a word among its field's.
        case number(Int)
        /// The slots of its elements.
        case list(Range<Int>)
        /// The first slot of its frame; its range is the slot's own.
        case map(Int)

        package var isAbsent: Bool { if case .absent = self { true } else { false } }
        package var isFaulty: Bool { if case .faulty = self { true } else { false } }

        package func isSame(as other: Content) -> Bool {
            switch (self, other) {
            case (.text(let text), .text(let other)): text == other
            case (.number(let number), .number(let other)): number == other
            default: false
            }
        }
    }
}
