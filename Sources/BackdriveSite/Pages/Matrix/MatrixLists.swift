internal import BackdriveCore

/// The lists that numbers of the matrix lead to; their addresses do not come and go, but for those of what left a cell.
struct MatrixLists: ListHome {
    enum Name: Hashable, Sendable {
        case cell(Rating)
        case tier(Tier)
        /// High, without a live AP.
        case uncovered
        case unrated
        /// With a place in the table.
        case rated
        /// Rated or not.
        case open
        /// Open, decided, and nothing is under way: deferred, or decided without an AP.
        case idle
        /// What left a cell in the present cycle.
        case left(Rating)

        fileprivate var text: String {
            switch self {
            case .cell(let rating): rating.anchor
            case .tier(let tier): "tier-\(tier.rawValue.lowercased())"
            case .uncovered: "uncovered"
            case .unrated: "unrated"
            case .rated: "rated"
            case .open: "open"
            case .idle: "idle"
            case .left(let rating): "left-\(rating.anchor)"
            }
        }
    }

    let site: Site

    var address: PageAddress { .matrix }
    var homeTitle: String { words("matrix.title") }

    func path(of name: Name) -> String { path(ofList: name.text) }

    func count(of name: Name) -> CountLink { CountLink(problems(of: name).count, path(of: name)) }

    /// In rank order, and by id where there is no rank; none of what left a cell.
    private func problems(of name: Name) -> [Table<Problem>.Index] {
        let matrix = report.matrix
        switch name {
        case .cell(let rating): return matrix.cells[rating] ?? []
        case .tier(let tier): return problems(of: tier)
        case .uncovered: return report.highUncovered
        case .unrated: return matrix.unrated
        case .rated: return matrix.ranking
        case .open: return matrix.ranking + matrix.unrated
        case .idle:
            return problems(of: .open).filter {
                report.problems[$0].map { !$0.isUndecided && $0.stage != .inAction } ?? false
            }
        case .left: return []
        }
    }

    /// In rank order, and by id where there is no rank.
    func problems(of tier: Tier) -> [Table<Problem>.Index] {
        report.matrix.ranking.filter { report.problems[$0]?.tier == tier }
    }

    var all: [FullList] {
        let ratings = (1...5).flatMap { impact in (1...5).map { Rating(frequency: $0, impact: impact) } }
        var lists = [
            list(.uncovered, title: words("matrix.uncovered")), list(.unrated, title: words("matrix.unrated")),
            list(.rated, title: words("matrix.ranking")), list(.open, title: words("matrix.open")),
            list(.idle, title: words("matrix.idle")),
        ]
        for tier in Tier.allCases { lists.append(list(.tier(tier), title: words.name(of: tier))) }
        for rating in ratings {
            let name = words("matrix.grades", ["f": rating.frequency, "i": rating.impact])
            lists.append(list(.cell(rating), title: name))
            if let gone = site.matrixMoves.left[rating] {
                lists.append(list(.left(rating), title: words("matrix.left_title", ["cell": name]), gone))
            }
        }
        return lists
    }

    private func list(_ name: Name, title: String) -> FullList { list(name, title: title, problems(of: name)) }

    private func list(_ name: Name, title: String, _ problems: [Table<Problem>.Index]) -> FullList {
        fullList(
            name.text, title: title, sorted: words("matrix.sorted"),
            rows: ListRows(problems) { problem in
                guard let piece = site.problem(problem) else { return nil }
                return site.row(
                    problem: problem, when: piece.state.rank.map(words.rank),
                    notes: [words("cover.\(Cover(of: piece.state, in: report).rawValue)")])
            })
    }
}

extension Words {
    /// `rank 4`, `rank =2`.
    func rank(_ label: String) -> String {
        label.hasPrefix("=")
            ? self("matrix.rank_shared", ["rank": String(label.dropFirst())])
            : self("matrix.rank_alone", ["rank": label])
    }
}
