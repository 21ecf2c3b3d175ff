/// How each node becomes instructions.
extension Compiler {
    mutating func emit(_ nodes: [Node], in situation: Situation, to assembly: inout Assembly) {
        for node in nodes {
            switch node {
            case .text(let bytes, let startsLine):
                emitText(bytes, startsLine: startsLine, in: situation, to: &assembly)
            case .variable(let name, let raw, let inBareTag):
                if situation.scope == nil {
                    assembly.append(.showNamed(assembly.index(of: name.parts), raw: raw))
                } else {
                    emitChecked(name, raw: raw, inBareTag: inBareTag, in: situation, to: &assembly)
                }
            case .section(let name, let inverted, let body):
                emitSection(name, inverted: inverted, body: body, in: situation, to: &assembly)
            case .partial(let reference):
                emitCall(reference, overrides: [:], in: situation, to: &assembly)
            case .parent(let reference, let blocks):
                let added = blocks.map { index in
                    let name = templates[situation.template].blocks[index].name
                    return (name, BlockID(template: situation.template, block: index))
                }
                let own = Dictionary(added, uniquingKeysWith: { $1 })
                let overrides = situation.overrides.merging(own) { outer, _ in outer }
                emitCall(reference, overrides: overrides, in: situation, to: &assembly)
            case .block(let index):
                emitBlock(index, in: situation, to: &assembly)
            }
        }
    }

    private func text(of situation: Situation) -> [UInt8] {
        templates[situation.template].source.text
    }
}

// MARK: - Text and margins

extension Compiler {
    private func emitText(
        _ bytes: Range<Int>, startsLine: Bool, in situation: Situation, to assembly: inout Assembly
    ) {
        var line = text(of: situation)[bytes]
        if startsLine {
            let blank = line.prefix(situation.margin.removed).prefix { $0.isSpaceOrTab }
            line = line.dropFirst(blank.count)
            let isEmptyLine = line.first == UInt8(ascii: "\n") || line.elementsEqual("\r\n".utf8)
            if !assembly.skipsMargin, !isEmptyLine { emitMargin(situation.margin, to: &assembly) }
            assembly.skipsMargin = false
        }
        assembly.appendLiteral(line)
    }

    private func emitMargin(_ margin: Margin, to assembly: inout Assembly) {
        if margin.followsCaller { assembly.append(.margin) }
        assembly.appendLiteral(margin.added)
    }

    /// The margin of what stands in place of a tag that has `indentation` before it.
    private func margin(after indentation: Range<Int>, in situation: Situation) -> Margin {
        var margin = situation.margin
        margin.added += text(of: situation)[indentation].dropFirst(margin.removed)
        margin.removed = 0
        return margin
    }
}

// MARK: - Sections

extension Compiler {
    private mutating func emitSection(
        _ name: Name, inverted: Bool, body: [Node], in situation: Situation, to assembly: inout Assembly
    ) {
        guard let scope = situation.scope else {
            return emitNamedSection(name, inverted: inverted, body: body, in: situation, to: &assembly)
        }
        switch meaning(of: name, in: situation) {
        case .field(let frame, let path, let kind):
            var inner = situation
            if !inverted, let context = kind.context { inner.scope = scope.inside(context) }
            let start = assembly.openSection()
            emit(body, in: inner, to: &assembly)
            let operand = assembly.operand(frame: frame, path: path)
            if inverted {
                assembly.closeSection(start) { .inverted(operand, end: $0) }
            } else {
                let opened = kind.context.map { _ in scope.frame(of: scope.contexts.count) }
                assembly.closeSection(start, over: operand, kind, opening: opened)
            }
        case .constant(let value):
            emitSection(over: value, inverted: inverted, body: body, in: situation, scope, to: &assembly)
        case nil:
            // What an unknown section would make visible is unknown too; without it, all else must be known.
            if inverted { emit(body, in: situation, to: &assembly) }
        }
    }

    /// A section over a constant is what it shows.
    private mutating func emitSection(
        over value: Datum, inverted: Bool, body: [Node], in situation: Situation, _ scope: Scope,
        to assembly: inout Assembly
    ) {
        guard value.isShown != inverted else { return }
        guard !inverted else { return emit(body, in: situation, to: &assembly) }
        let items = if case .list(let items) = value { items } else { [value] }
        for item in items {
            var inner = situation
            inner.scope = scope.inside(.constant(item))
            emit(body, in: inner, to: &assembly)
        }
    }

    /// A section of lenient mode, over whatever the name stands for while rendering.
    private mutating func emitNamedSection(
        _ name: Name, inverted: Bool, body: [Node], in situation: Situation, to assembly: inout Assembly
    ) {
        let index = assembly.index(of: name.parts)
        var inner = situation
        inner.descends = true
        let start = assembly.openSection()
        emit(body, in: inner, to: &assembly)
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

extension Compiler {
    private mutating func emitCall(
        _ reference: Reference, overrides: [String: BlockID], in situation: Situation, to assembly: inout Assembly
    ) {
        guard let template = indices[reference.name] else { return }
        var margin = Margin(followsCaller: false)
        if reference.standsAlone { margin = self.margin(after: reference.indentation, in: situation) }
        let visible = situation.scope?.visible
        let caller = Caller(template: situation.template, bytes: reference.bytes)
        let called = Situation(
            template: template,
            scope: situation.scope?.keeping(visible ?? []),
            overrides: overrides,
            margin: Margin(followsCaller: margin.followsCaller || !margin.added.isEmpty),
            caller: caller)
        let number = program(for: called)
        let edge = CallGraph.Edge(
            from: situation.program, to: number, descends: situation.descends, tag: caller)
        add(call: edge)
        assembly.appendCall(
            to: number, frames: situation.scope?.frames(of: visible ?? []), indentation: margin.added,
            keepsMargin: margin.followsCaller)
    }

    /// A block shows its own content, or a child's with its whitespace shifted to where the block stands.
    private mutating func emitBlock(_ index: Int, in situation: Situation, to assembly: inout Assembly) {
        let place = templates[situation.template].blocks[index]
        guard let id = situation.overrides[place.name], !situation.inlined.contains(id) else {
            return emit(place.body, in: situation, to: &assembly)
        }
        let content = templates[id.template].blocks[id.block]
        guard !content.body.isEmpty else { return }
        var inner = situation
        inner.template = id.template
        inner.inlined.insert(id)
        inner.caller = nil
        inner.margin = margin(after: place.indentation, in: situation)
        inner.margin.removed = content.standsAlone ? content.indentation.count : 0
        if place.standsAlone, !content.standsAlone { emitMargin(inner.margin, to: &assembly) }
        assembly.skipsMargin = !place.standsAlone && content.standsAlone
        emit(content.body, in: inner, to: &assembly)
        assembly.skipsMargin = false
    }
}
