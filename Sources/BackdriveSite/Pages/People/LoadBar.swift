internal import BackdriveCore

/// One person's open APs as a bar: overdue filled, soon hatched by its lighter tone, later hollow, one unit an AP.
struct LoadBar: Sendable {
    let load: OwnerLoad
    /// The largest number of open APs that anybody has: the full width.
    let scale: Int

    private static let width = 240.0
    private static let height = 14.0

    /// Without a description: the numbers stand beside it in the table.
    var svg: [UInt8] {
        Markup.svg([
            "class": "load", "viewBox": .init("0 0 \(Self.width.coordinate) \(Self.height.coordinate)"),
            "aria-hidden": "true",
        ]) { svg in
            let unit = Self.width / Double(max(1, scale))
            var start = 0.0
            for (style, count) in [("overdue", load.overdue), ("soon", load.soon), ("later", load.later)]
            where count > 0 {
                let length = unit * Double(count)
                svg.rectangle(.init(style), x: start + 0.75, y: 1, width: max(1, length - 1.5), height: Self.height - 2)
                start += length
            }
        }
    }
}
