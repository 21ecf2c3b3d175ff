extension RandomAccessCollection where Index == Int {
    /// The first place from which on `isBehind` holds, which it does for none before it; the end when it never does.
    package func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
