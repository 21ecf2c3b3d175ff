extension Settings {
    /// The dotted names of the settings that are written otherwise than in an earlier version, in byte order.
    func changedNames(since before: Settings) -> [String] {
        let names = Set(source.places.keys).union(before.source.places.keys)
        let groups = Set(names.compactMap { name in name.lastIndex(of: ".").map { String(name[..<$0]) } })
        return names.subtracting(groups).filter { text(of: $0) != before.text(of: $0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func text(of name: String) -> String? { source.places[name].map { file.text(in: $0) } }
}
