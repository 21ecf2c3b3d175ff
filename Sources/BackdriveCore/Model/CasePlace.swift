extension CaseIterable where Self: Equatable, AllCases == [Self] {
    /// Its place in `allCases`: for cases whose order means something, and for counting into arrays.
    var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.endIndex }
}
