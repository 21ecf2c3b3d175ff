internal import BackdriveCore
internal import Mustache

// Values in boxes, for the pages whose view is not typed yet.

/// What a template shows in place of a name.
enum Value: Sendable {
    case text(String)
    case markup([UInt8])
    case flag(Bool)
    case list([Value])
    case object(Object)
    /// A row of a typed view.
    case row(@Sendable ((Frame) -> Void) -> Void)
    case absent

    /// A typed row as a value.
    static func typed<Row: Sendable>(_ row: Row) -> Value {
        .row { body in withUnsafePointer(to: row) { body(Frame($0)) } }
    }

    static func typed<Row: Sendable>(_ row: Row?) -> Value { row.map { .typed($0) } ?? .absent }

    static func rows<Row: Sendable>(_ rows: [Row]) -> Value { .list(rows.map { .typed($0) }) }

    fileprivate func visit(_ body: (Frame) -> Void) {
        switch self {
        case .object(let object): withUnsafePointer(to: object) { body(Frame($0)) }
        case .row(let visit): visit(body)
        case .list(let items): for item in items { item.visit(body) }
        case .text(let text):
            var bytes: [UInt8] = []
            text.write(to: &bytes)
            withUnsafePointer(to: bytes) { body(Frame($0)) }
        case .markup, .flag, .absent: break
        }
    }

    fileprivate var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .object, .row: true
        case .absent: false
        }
    }
}

struct Object: Sendable {
    let values: [Value]
}

/// A view of boxed values.
struct Shape: Sendable {
    let view: View<Object>
    private let names: [String]

    init(_ name: String, _ fields: [BoxedField]) {
        view = View(name, fields.enumerated().map { $1.field(at: $0) })
        names = fields.map(\.name)
    }

    func callAsFunction(_ values: KeyValuePairs<String, Value>) -> Value { .object(object(values)) }

    func object(_ values: KeyValuePairs<String, Value>) -> Object {
        if values.count == names.count, zip(values, names).allSatisfy({ $0.key == $1 }) {
            return Object(values: values.map(\.value))
        }
        return Object(values: names.map { name in values.first { $0.key == name }?.value ?? .absent })
    }
}

struct BoxedField: Sendable {
    let name: String
    let kind: Kind
    let isOptional: Bool

    static func text(_ name: String, optional: Bool = false) -> BoxedField {
        BoxedField(name: name, kind: .text, isOptional: optional)
    }

    static func markup(_ name: String, optional: Bool = false) -> BoxedField {
        BoxedField(name: name, kind: .markup, isOptional: optional)
    }

    static func flag(_ name: String) -> BoxedField { BoxedField(name: name, kind: .flag, isOptional: false) }

    static func object(_ name: String, _ shape: Shape, optional: Bool = false) -> BoxedField {
        BoxedField(name: name, kind: .object(shape.view.type), isOptional: optional)
    }

    static func object<Row>(_ name: String, _ view: View<Row>, optional: Bool = false) -> BoxedField {
        BoxedField(name: name, kind: .object(view.type), isOptional: optional)
    }

    static func list(_ name: String, of shape: Shape) -> BoxedField {
        BoxedField(name: name, kind: .list(of: .object(shape.view.type)), isOptional: false)
    }

    static func list<Row>(_ name: String, of view: View<Row>) -> BoxedField {
        BoxedField(name: name, kind: .list(of: .object(view.type)), isOptional: false)
    }

    static func list(_ name: String, of kind: Kind) -> BoxedField {
        BoxedField(name: name, kind: .list(of: kind), isOptional: false)
    }

    fileprivate func field(at slot: Int) -> Field<Object> {
        @Sendable func value(_ frame: Frame) -> Value { frame.row(as: Object.self).values[slot] }
        return Field(name, kind, isOptional: isOptional, {
            switch kind {
            case .text, .markup:
                .written(
                    isShown: { value($0).isShown },
                    write: { frame, output in
                        switch value(frame) {
                        case .text(let text): text.write(to: &output)
                        case .markup(let bytes): output += bytes
                        default: break
                        }
                    })
            case .flag: .flag { value($0).isShown }
            case .list, .object: .rows(isShown: { value($0).isShown }, visit: { value($0).visit($1) })
            }
        }())
    }
}

/// A row that pages without a typed view can hold.
protocol Row: Sendable {
    static var view: View<Self> { get }
}

extension Row {
    static var shape: View<Self> { view }
    var value: Value { .typed(self) }
}

extension Value {
    static func begin(_ key: String, example: String?, _ words: Words) -> Value {
        EmptyState.begin(key, example: example, words).value
    }
    static func begin(_ key: String, commands: [String], _ words: Words) -> Value {
        EmptyState.begin(key, commands: commands, words).value
    }
    static func good(_ key: String, _ words: Words) -> Value { EmptyState.good(key, words).value }
    static func unmeasured(_ key: String, _ words: Words) -> Value { EmptyState.unmeasured(key, words).value }
}

extension CountLink {
    static func value(_ count: Int, _ href: @autoclosure () -> String) -> Value { CountLink(count, href()).value }
}

extension BalanceTerm {
    static func value(
        _ sign: String, _ label: Term, _ count: Int, path: String, href: @autoclosure () -> String
    ) -> Value {
        BalanceTerm(sign, label, count, path: path, href: href()).value
    }
}

extension OutsideLink {
    static func value(_ link: Link) -> Value { OutsideLink(link).value }
    static func value(_ text: String) -> Value { OutsideLink(text).value }
}

extension RecordLists {
    static func value(tags: [String], links: [Link], mentions: [RecordLink]) -> Value {
        RecordLists(tags: tags, links: links, mentions: mentions).value
    }
}

/// What a page without a typed view says.
struct BoxedPage: Sendable {
    let template: PageTemplate
    var id: String?
    let title: String
    let question: String
    let answer: String?
    var parents: [PageAddress] = []
    var origin: Origin?
    let content: Value

    var head: PageHead {
        PageHead(id: id, title: title, question: question, answer: answer, parents: parents, origin: origin)
    }
}
