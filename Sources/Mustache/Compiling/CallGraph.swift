/// Which programs run which; it shows the templates that would include themselves without end.
struct CallGraph {
    /// One program running another through a tag.
    struct Edge {
        let from: Int
        let to: Int
        /// Whether the tag stands in a section of lenient mode, whose data may end the recursion.
        let descends: Bool
        /// The template and the bytes of the tag's name.
        let tag: Caller
    }

    private let edges: [Int: [Edge]]

    init(_ edges: [Edge]) {
        self.edges = Dictionary(grouping: edges.filter { !$0.descends }, by: \.from)
    }

    /// The calls that close a circle in which nothing descends; without them there is none.
    var endless: [Edge] {
        var found: [Edge] = []
        var state: [Int: Bool] = [:]  // false while its calls are followed, true after that
        func visit(_ program: Int) {
            state[program] = false
            for edge in edges[program] ?? [] {
                switch state[edge.to] {
                case nil: visit(edge.to)
                case false: found.append(edge)
                default: break
                }
            }
            state[program] = true
        }
        for program in edges.keys.sorted() where state[program] == nil { visit(program) }
        return found
    }
}
