extension Sequence {
    /// The elements whose key is not among `others`, or is there less often, in their order.
    package func surplus<Key: Hashable>(over others: some Sequence<Key>, by key: (Element) -> Key) -> [Element] {
        var counts = others.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return filter { element in
            let key = key(element)
            guard let count = counts[key], count > 0 else { return true }
            counts[key] = count - 1
            return false
        }
    }
}
