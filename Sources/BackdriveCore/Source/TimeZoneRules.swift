/// The offsets of one time zone, from a TZif file (RFC 8536): which civil day an instant falls on.
package struct TimeZoneRules: Sendable {
    /// Seconds since 1970 at which an offset begins to hold, ascending.
    private let transitions: [Int64]
    /// Seconds east of UTC from each transition on.
    private let offsets: [Int]
    /// Seconds east of UTC before the first transition.
    private let earliestOffset: Int
    /// What holds behind the last transition; nil where the last offset goes on.
    private let future: RecurringOffset?

    /// No offset, ever; needs no file.
    package static let utc = TimeZoneRules(transitions: [], offsets: [], earliestOffset: 0, future: nil)

    /// Why bytes are no time zone.
    package enum Malformed: Error, Equatable {
        case notTZif
        case truncated
        case noTypes
        case unknownRule(String)
    }

    private init(transitions: [Int64], offsets: [Int], earliestOffset: Int, future: RecurringOffset?) {
        self.transitions = transitions
        self.offsets = offsets
        self.earliestOffset = earliestOffset
        self.future = future
    }

    /// Reads the bytes of a file of `/usr/share/zoneinfo`, version 1 or later.
    package init(tzif bytes: [UInt8]) throws(Malformed) {
        var reader = TZifReader(bytes)
        var header = try reader.header()
        var width = 4
        if header.version >= UInt8(ascii: "2") {
            try reader.skip(header.length(timeWidth: 4))
            header = try reader.header()
            width = 8
        }
        guard header.typeCount > 0 else { throw .noTypes }
        var times: [Int64] = []
        for _ in 0..<header.timeCount { times.append(try reader.integer(width)) }
        var types: [Int] = []
        for _ in 0..<header.timeCount { types.append(Int(try reader.byte())) }
        var typeOffsets: [Int] = []
        for _ in 0..<header.typeCount {
            typeOffsets.append(Int(try reader.integer(4)))
            try reader.skip(2)
        }
        guard types.allSatisfy(typeOffsets.indices.contains) else { throw .truncated }
        transitions = times
        offsets = types.map { typeOffsets[$0] }
        earliestOffset = typeOffsets[0]
        guard width == 8 else {
            future = nil
            return
        }
        try reader.skip(header.lengthBehindTypes(timeWidth: 8))
        future = try RecurringOffset(posix: reader.footer())
    }

    /// Seconds east of UTC that hold at an instant, given in seconds since 1970-01-01T00:00:00Z.
    package func offset(at instant: Int64) -> Int {
        guard let last = transitions.last else { return future?.offset(at: instant) ?? earliestOffset }
        if instant >= last { return future?.offset(at: instant) ?? offsets[offsets.count - 1] }
        let next = transitions.partitionPoint { $0 > instant }
        return next == 0 ? earliestOffset : offsets[next - 1]
    }

    /// Seconds east of UTC that hold when the clocks of this zone show a time, given in seconds since 1970 on them.
    package func offset(onClock second: Int64) -> Int {
        // Where the clocks show it twice or never, one of the two around.
        offset(at: second - Int64(offset(at: second)))
    }

    /// The civil day of this zone on which an instant falls.
    package func day(at instant: Int64) -> Day { Day(ofSecond: instant + Int64(offset(at: instant))) }
}

extension Day {
    /// The day of a moment, in seconds since 1970 on the clock whose day is asked for.
    init(ofSecond second: Int64) {
        self.init(number: Int32(clamping: second >= 0 ? second / 86_400 : -((86_399 - second) / 86_400)))
    }
}

/// Takes the parts of a TZif file off its bytes, in order.
private struct TZifReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    struct Header {
        let version: UInt8
        let utcCount, standardCount, leapCount, timeCount, typeCount, characterCount: Int

        func length(timeWidth: Int) -> Int {
            timeCount * (timeWidth + 1) + typeCount * 6 + lengthBehindTypes(timeWidth: timeWidth)
        }

        func lengthBehindTypes(timeWidth: Int) -> Int {
            characterCount + leapCount * (timeWidth + 4) + standardCount + utcCount
        }
    }

    mutating func header() throws(TimeZoneRules.Malformed) -> Header {
        guard bytes.count >= position + 44 else { throw position == 0 ? .notTZif : .truncated }
        guard bytes[position...].starts(with: "TZif".utf8) else { throw .notTZif }
        let version = bytes[position + 4]
        position += 20
        var counts: [Int] = []
        for _ in 0..<6 {
            // No real zone has a million of anything; a larger count would only overflow.
            let count = try integer(4)
            guard (0...1_000_000).contains(count) else { throw .truncated }
            counts.append(Int(count))
        }
        return Header(
            version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2],
            timeCount: counts[3], typeCount: counts[4], characterCount: counts[5])
    }

    mutating func byte() throws(TimeZoneRules.Malformed) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    /// A big-endian two's complement integer of 4 or 8 bytes.
    mutating func integer(_ width: Int) throws(TimeZoneRules.Malformed) -> Int64 {
        guard position + width <= bytes.count else { throw .truncated }
        defer { position += width }
        let magnitude = bytes[position..<(position + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return width == 4 ? Int64(Int32(truncatingIfNeeded: magnitude)) : Int64(bitPattern: magnitude)
    }

    mutating func skip(_ count: Int) throws(TimeZoneRules.Malformed) {
        guard position + count <= bytes.count else { throw .truncated }
        position += count
    }

    /// The POSIX rule between two line ends.
    func footer() -> String {
        String(decoding: bytes[position...].dropFirst().prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
