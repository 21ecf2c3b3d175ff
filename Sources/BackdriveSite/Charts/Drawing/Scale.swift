/// A vertical axis from 0 to a round number at or above the largest value, with at most five steps.
struct Scale: Sendable, Hashable {
    let maximum: Int
    let step: Int

    /// A scale for counts; of nothing but zeros it still has one step.
    init(upTo largest: Int) {
        let target = max(1, largest)
        var power = 1
        while power * 50 < target { power *= 10 }
        let step = [1, 2, 5, 10, 20, 50].map { $0 * power }.first { $0 * 5 >= target } ?? target
        self.step = step
        maximum = (target + step - 1) / step * step
    }

    /// 0% to 100%, in tenths of a percent.
    static let percent = Scale(maximum: 1000, step: 250)

    private init(maximum: Int, step: Int) {
        self.maximum = maximum
        self.step = step
    }

    var ticks: [Int] { Array(stride(from: 0, through: maximum, by: step)) }
}
