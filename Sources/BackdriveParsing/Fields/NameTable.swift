internal import Glibc

/// Finds one of a few names by its bytes, without making a text of them: a hash table with open addressing.
struct NameTable: Sendable {
    private let names: [[UInt8]]
    /// The places of the names, each at or behind the bucket of its hash; -1 for none.
    private let buckets: [Int16]

    init(_ texts: [String]) {
        names = texts.map { Array($0.utf8) }
        var size = 4
        while size < 2 * names.count { size *= 2 }
        var buckets = [Int16](repeating: -1, count: size)
        for (place, name) in names.enumerated() {
            var bucket = name.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while buckets[bucket] >= 0 { bucket = (bucket + 1) & (size - 1) }
            buckets[bucket] = Int16(place)
        }
        self.buckets = buckets
    }

    /// The place of the name among all; nil when there is none like it.
    func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var bucket = Self.hash(name) & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let place = Int(buckets[bucket])
            if names[place].count == name.count, Self.areSame(names[place], name) { return place }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        return nil
    }

    /// - Parameter other: of the same length.
    private static func areSame(_ name: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        name.withUnsafeBufferPointer { name in
            guard let start = name.baseAddress, let otherStart = other.baseAddress else { return true }
            return memcmp(start, otherStart, name.count) == 0
        }
    }

    /// Fowler, Noll and Vo's.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }
}
