/// Time zone files, made from their few facts as RFC 8536 lays them out.
enum TZifSample {
    /// Central European Time without a past: UTC+1, summer time by rule.
    static let berlin = file(transitions: [], types: [3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3")

    /// - Parameters:
    ///   - transitions: seconds since 1970 and the type that begins to hold.
    ///   - types: seconds east of UTC.
    static func file(transitions: [(at: Int64, type: UInt8)], types: [Int32], rule: String) -> [UInt8] {
        block([], types: [0], width: 4) + block(transitions, types: types, width: 8) + [0x0A] + Array(rule.utf8) + [
            0x0A
        ]
    }

    /// A file of version 1: one block of 32-bit times and no rule.
    static func oldFile(transitions: [(at: Int64, type: UInt8)], types: [Int32]) -> [UInt8] {
        var bytes = block(transitions, types: types, width: 4)
        bytes[4] = 0
        return bytes
    }

    private static func block(_ transitions: [(at: Int64, type: UInt8)], types: [Int32], width: Int) -> [UInt8] {
        var bytes = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
        for count in [0, 0, 0, transitions.count, types.count, 4] { bytes += bigEndian(Int64(count), width: 4) }
        for transition in transitions { bytes += bigEndian(transition.at, width: width) }
        bytes += transitions.map(\.type)
        for type in types { bytes += bigEndian(Int64(type), width: 4) + [0, 0] }
        return bytes + Array("ABC\0".utf8)
    }

    private static func bigEndian(_ value: Int64, width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
