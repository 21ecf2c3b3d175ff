import BackdriveCore

// Objects, and lists of them.
extension Kind {
    /// - Parameter definition: under which the schema stands elsewhere.
    static func object(_ members: Members<Value>, as definition: String? = nil) -> Kind {
        Kind(definition.map(Shape.named) ?? members.shape, columns: members.columns) {
            members.write($0, $1, to: &$2)
        } json: {
            members.write($0, $1, to: &$2)
        }
    }

    /// In compact style each object is one line of its own. No table has a cell for them.
    static func list<Element>(
        of members: Members<Element>, as definition: String? = nil, _ style: JSONWriter.Style = .indented
    ) -> Kind where Value == [Element] {
        Kind(.list(of: definition.map(Shape.named) ?? members.shape), columns: [], cells: { _, _, _ in }) {
            elements, ids, json in
            json.array { json in
                for element in elements {
                    json.element()
                    switch style {
                    case .indented: members.write(element, ids, to: &json)
                    case .compact: json.compact { members.write(element, ids, to: &$0) }
                    }
                }
            }
        }
    }

    /// Every entry, struck ones too.
    static func log<Entry>(of members: Members<Entry>) -> Kind where Value == Log<Entry> {
        let entries = Kind<[Entry]>.list(of: members)
        return Kind(entries.shape, columns: [], cells: { _, _, _ in }) { entries.json($0.all, $1, &$2) }
    }
}

extension Kind where Value == Rate {
    /// `{"n": 2, "of": 4}`
    static var rate: Kind {
        object([
            .value("n", .count, column: .same) { $0.n },
            .value("of", .days, column: .same) { $0.of },
        ])
    }
}

extension Kind where Value == Percentiles {
    /// Nearest-rank percentiles of days, and how many there are.
    static var percentiles: Kind { object(Percentiles.members) }
}

extension Percentiles {
    static let members: Members<Percentiles> = [
        .value("p50", .days) { $0.p50 },
        .value("p85", .days) { $0.p85 },
        .value("max", .days) { $0.max },
        .value("n", .count) { $0.n },
    ]
}

extension Kind {
    /// A count for each word of an enumeration, zeros too.
    static func counts<Word>() -> Kind
    where Word: CaseIterable & RawRepresentable<String> & Hashable & Sendable, Value == [Word: Int] {
        object(.counts { $0[$1] ?? 0 })
    }
}

extension Members {
    /// A count for each word of an enumeration.
    static func counts<Word>(_ count: @escaping @Sendable (Row, Word) -> Int) -> Members
    where Word: CaseIterable & RawRepresentable<String> & Sendable {
        Members(Word.allCases.map { word in .value(word.rawValue, .count, column: .same) { count($0, word) } })
    }
}
