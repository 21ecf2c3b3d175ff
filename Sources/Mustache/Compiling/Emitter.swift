/// Turns the nodes of one program into instructions.
struct Emitter {
    let compiler: Compiler
    /// That of the nodes at hand.
    var situation: Situation
    var assembly = Assembly()

    mutating func emit(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .text(let bytes, let startsLine): emitText(bytes, startsLine: startsLine)
            case .variable(let name, let raw, let inBareTag):
                if situation.scope == nil {
                    assembly.append(.showNamed(assembly.index(of: name.parts), raw: raw))
                } else {
                    emitChecked(name, raw: raw, inBareTag: inBareTag)
                }
            case .section(let name, let inverted, let body): emitSection(name, inverted: inverted, body)
            case .partial(let reference): emitCall(reference, overrides: [:])
            case .parent(let reference, let blocks):
                let added = blocks.map { index in
                    (template.blocks[index].name, BlockID(template: situation.template, block: index))
                }
                let own = Dictionary(added, uniquingKeysWith: { $1 })
                emitCall(reference, overrides: situation.overrides.merging(own) { outer, _ in outer })
            case .block(let index): emitBlock(index)
            }
        }
    }

    /// Emits nodes in another situation.
    private mutating func emit(_ nodes: [Node], in inner: Situation) {
        let outer = situation
        situation = inner
        emit(nodes)
        situation = outer
    }

    private var template: Template { compiler.templates[situation.template] }
}

// MARK: - Text and margins

extension Emitter {
    private mutating func emitText(_ bytes: Range<Int>, startsLine: Bool) {
        var line = template.source.text[bytes]
        if startsLine {
            let blank = line.prefix(situation.margin.removed).prefix { $0.isSpaceOrTab }
            line = line.dropFirst(blank.count)
            let isEmptyLine = line.first == UInt8(ascii: "\n") || line.elementsEqual("\r\n".utf8)
            if !assembly.skipsMargin, !isEmptyLine { emitMargin(situation.margin) }
            assembly.skipsMargin = false
        }
        assembly.appendLiteral(line)
    }

    private mutating func emitMargin(_ margin: Margin) {
        if margin.followsCaller { assembly.append(.margin) }
        assembly.appendLiteral(margin.added)
    }

    /// The margin of what stands in place of a tag that has `indentation` before it.
    private func margin(after indentation: Range<Int>) -> Margin {
        var margin = situation.margin
        margin.added += template.source.text[indentation].dropFirst(margin.removed)
        margin.removed = 0
        return margin
    }
}

// MARK: - Sections

extension Emitter {
    private mutating func emitSection(_ name: Name, inverted: Bool, _ body: [Node]) {
        guard let scope = situation.scope else { return emitNamedSection(name, inverted: inverted, body) }
        switch meaning(of: name) {
        case .field(let frame, let path, let kind):
            let context = inverted ? nil : kind.context
            var inner = situation
            if let context { inner.scope = scope.inside(context) }
            let start = assembly.openSection()
            emit(body, in: inner)
            let operand = assembly.operand(frame: frame, path: path)
            if inverted {
                assembly.closeSection(start) { .inverted(operand, end: $0) }
            } else {
                let opened = context.map { _ in scope.frame(of: scope.contexts.count) }
                assembly.closeSection(start, over: operand, kind, opening: opened)
            }
        case .constant(let value): emitSection(over: value, inverted: inverted, body, scope)
        case nil:
            // What an unknown section would make visible is unknown too; without it, all else must be known.
            if inverted { emit(body) }
        }
    }

    /// A section over a constant is what it shows.
    private mutating func emitSection(over value: Datum, inverted: Bool, _ body: [Node], _ scope: Scope) {
        guard value.isShown != inverted else { return }
        guard !inverted else { return emit(body) }
        let items = if case .list(let items) = value { items } else { [value] }
        for item in items {
            var inner = situation
            inner.scope = scope.inside(.constant(item))
            emit(body, in: inner)
        }
    }

    /// A section of lenient mode, over whatever the name stands for while rendering.
    private mutating func emitNamedSection(_ name: Name, inverted: Bool, _ body: [Node]) {
        let index = assembly.index(of: name.parts)
        var inner = situation
        inner.descends = true
        let start = assembly.openSection()
        emit(body, in: inner)
        assembly.closeSection(start) { inverted ? .invertedNamed(index, end: $0) : .sectionNamed(index, end: $0) }
    }
}

extension Kind {
    /// What the body of a section over the value sees; nil where it sees nothing new.
    fileprivate var context: TemplateUse.Context? {
        switch self {
        case .text, .markup: .text
        case .flag: nil
        case .list(let element): element.context
        case .object(let view): .row(view)
        }
    }
}

// MARK: - Other templates

extension Emitter {
    private mutating func emitCall(_ reference: Reference, overrides: [String: BlockID]) {
        guard let template = compiler.indices[reference.name] else { return }
        let margin =
            reference.standsAlone ? margin(after: reference.indentation) : Margin(followsCaller: false)
        let scope = situation.scope
        let visible = scope?.visible ?? []
        let caller = Caller(template: situation.template, bytes: reference.bytes)
        let number = compiler.program(
            for: Situation(
                template: template, scope: scope?.keeping(visible), overrides: overrides,
                margin: Margin(followsCaller: margin.followsCaller || !margin.added.isEmpty), caller: caller))
        compiler.calls.append(
            CallGraph.Edge(from: situation.program, to: number, descends: situation.descends, tag: caller))
        assembly.appendCall(
            to: number, frames: scope?.frames(of: visible), indentation: margin.added,
            keepsMargin: margin.followsCaller)
    }

    /// A block shows its own content, or a child's with its whitespace shifted to where the block stands.
    private mutating func emitBlock(_ index: Int) {
        let place = template.blocks[index]
        guard let id = situation.overrides[place.name], !situation.inlined.contains(id) else { return emit(place.body) }
        let content = compiler.templates[id.template].blocks[id.block]
        guard !content.body.isEmpty else { return }
        var inner = situation
        inner.template = id.template
        inner.inlined.insert(id)
        inner.caller = nil
        inner.margin = margin(after: place.indentation)
        inner.margin.removed = content.standsAlone ? content.indentation.count : 0
        if place.standsAlone, !content.standsAlone { emitMargin(inner.margin) }
        assembly.skipsMargin = !place.standsAlone && content.standsAlone
        emit(content.body, in: inner)
        assembly.skipsMargin = false
    }
}
