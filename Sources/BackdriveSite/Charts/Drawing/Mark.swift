internal import BackdriveCore

/// How a series of a chart is told apart: a style of the style sheet, and a shape for eyes that see no colours.
struct Mark: Sendable, Hashable {
    /// The class in `style.css`: `src1`.
    let style: String
    let shape: Shape

    enum Shape: Sendable, Hashable {
        case circle, square, triangle, diamond, triangleDown, cross, line

        /// The shape as a character, for legends and labels.
        var character: String {
            switch self {
            case .circle: "●"
            case .square: "■"
            case .triangle: "▲"
            case .diamond: "◆"
            case .triangleDown: "▼"
            case .cross: "✚"
            case .line: "—"
            }
        }
    }

    /// The mark of the source at a place from 0; from the sixth on they share one.
    static func source(_ place: Int) -> Mark {
        let shapes: [Shape] = [.circle, .square, .triangle, .diamond, .triangleDown]
        return place < shapes.count
            ? Mark(style: "src\(place + 1)", shape: shapes[place]) : Mark(style: "src6", shape: .cross)
    }

    static func category(_ category: Category) -> Mark {
        switch category {
        case .system: Mark(style: "system", shape: .circle)
        case .mechanism: Mark(style: "mechanism", shape: .square)
        case .people: Mark(style: "people", shape: .triangle)
        }
    }

    /// Open stages are filled strongly, ended ones quietly; neighbours differ in shape.
    static func stage(_ stage: Stage) -> Mark {
        let shape: Shape =
            switch stage {
            case .reported, .resolved: .circle
            case .queued, .verified: .square
            case .analysed, .declined: .triangle
            case .inAction, .duplicate: .diamond
            case .deferred, .filteredOut: .triangleDown
            }
        return Mark(style: "stage-\(stage.rawValue)", shape: shape)
    }
}
