import BackdriveCore

@testable import BackdriveParsing

/// What a front matter says, whatever it looks like.
indirect enum Meaning: Equatable {
    case absent
    case text(String)
    case list([Meaning])
    case map([String: Meaning])

    init(of file: SourceFile) throws { self.init(try WrittenFields(of: file).root) }

    init(_ node: WrittenNode) {
        switch node.content {
        case .scalar(let text, _): self = node.isAbsent ? .absent : .text(text)
        case .list(let items, _): self = .list(items.map(Meaning.init))
        case .map(let entries, _):
            self = .map(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, Meaning($0.value)) }))
        }
    }

    /// The same with a value at a path, whose maps are made where they are missing.
    func with(_ value: Meaning, at path: some Collection<String>) -> Meaning {
        guard let name = path.first else { return value }
        var fields: [String: Meaning] = if case .map(let fields) = self { fields } else { [:] }
        fields[name] = (fields[name] ?? .absent).with(value, at: path.dropFirst())
        return .map(fields)
    }

    func value(at path: some Collection<String>) -> Meaning? {
        guard let name = path.first else { return self }
        guard case .map(let fields) = self else { return nil }
        return fields[name]?.value(at: path.dropFirst())
    }
}
