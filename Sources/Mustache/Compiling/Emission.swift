/// How each node becomes instructions.
extension Compiler {
    mutating func emit(_ nodes: [Node], in surroundings: Surroundings, to assembly: inout Assembly) {
        for node in nodes {
            switch node {
            case .text(let bytes, let startsLine):
                emitText(bytes, startsLine: startsLine, in: surroundings, to: &assembly)
            case .variable(let name, let raw, let inBareTag):
                if surroundings.scope == nil {
                    let operand = assembly.operand(dynamic: name.parts)
                    assembly.append(raw ? .raw(operand) : .escaped(operand))
                } else {
                    emitChecked(name, raw: raw, inBareTag: inBareTag, in: surroundings, to: &assembly)
                }
            case .section(let name, let inverted, let body):
                emitSection(name, inverted: inverted, body: body, in: surroundings, to: &assembly)
            case .partial(let reference):
                emitCall(reference, overrides: [:], in: surroundings, to: &assembly)
            case .parent(let reference, let blocks):
                let added = blocks.map { index in
                    let name = templates[surroundings.template].blocks[index].name
                    return (name, BlockID(template: surroundings.template, block: index))
                }
                let own = Dictionary(added, uniquingKeysWith: { $1 })
                let overrides = surroundings.overrides.merging(own) { outer, _ in outer }
                emitCall(reference, overrides: overrides, in: surroundings, to: &assembly)
            case .block(let index):
                emitBlock(index, in: surroundings, to: &assembly)
            }
        }
    }

    private func text(of surroundings: Surroundings) -> [UInt8] {
        templates[surroundings.template].source.text
    }
}

// MARK: - Text and margins

extension Compiler {
    private func emitText(
        _ bytes: Range<Int>, startsLine: Bool, in surroundings: Surroundings, to assembly: inout Assembly
    ) {
        var line = text(of: surroundings)[bytes]
        if startsLine {
            let blank = line.prefix(surroundings.margin.removed).prefix { $0.isSpaceOrTab }
            line = line.dropFirst(blank.count)
            let isEmptyLine = line.first == UInt8(ascii: "\n") || line.elementsEqual("\r\n".utf8)
            if !assembly.skipsMargin, !isEmptyLine { emitMargin(surroundings.margin, to: &assembly) }
            assembly.skipsMargin = false
        }
        assembly.appendLiteral(line)
    }

    private func emitMargin(_ margin: Margin, to assembly: inout Assembly) {
        if margin.followsCaller { assembly.append(.margin) }
        assembly.appendLiteral(margin.added)
    }

    /// The margin of what stands in place of a tag that has `indentation` before it.
    private func margin(after indentation: Range<Int>, in surroundings: Surroundings) -> Margin {
        var margin = surroundings.margin
        margin.added += text(of: surroundings)[indentation].dropFirst(margin.removed)
        margin.removed = 0
        return margin
    }
}

// MARK: - Sections

extension Compiler {
    private mutating func emitSection(
        _ name: Name, inverted: Bool, body: [Node], in surroundings: Surroundings, to assembly: inout Assembly
    ) {
        var inner = surroundings
        let operand: Operand
        if let scope = surroundings.scope {
            guard let meaning = meaning(of: name, in: surroundings) else {
                // What an unknown section would make visible is unknown too; without it, all else must be known.
                if inverted { emit(body, in: surroundings, to: &assembly) }
                return
            }
            switch meaning {
            case .field(let frame, let slots, let kind, let descends):
                operand = assembly.operand(frame: frame, slots: slots)
                if !inverted { inner.scope = scope.inside(kind) }
                inner.descends = surroundings.descends || (descends && !inverted)
            case .constant(let value):
                operand = .constant(add(constant: value))
                if !inverted { inner.scope = scope.inside(Kind(of: value)) }
            }
        } else {
            operand = assembly.operand(dynamic: name.parts)
            inner.descends = true
        }
        let start = assembly.openSection()
        emit(body, in: inner, to: &assembly)
        assembly.closeSection(start, over: operand, inverted: inverted)
    }
}

// MARK: - Other templates

extension Compiler {
    private mutating func emitCall(
        _ reference: Reference, overrides: [String: BlockID], in surroundings: Surroundings, to assembly: inout Assembly
    ) {
        guard let template = indices[reference.name] else { return }
        var margin = Margin(followsCaller: false)
        if reference.standsAlone { margin = self.margin(after: reference.indentation, in: surroundings) }
        let visible = surroundings.scope?.visibleFrames
        let caller = Caller(template: surroundings.template, bytes: reference.bytes)
        let called = Surroundings(
            template: template,
            scope: surroundings.scope?.keeping(visible ?? []),
            overrides: overrides,
            margin: Margin(followsCaller: margin.followsCaller || !margin.added.isEmpty),
            caller: caller)
        let number = program(for: called)
        let edge = CallGraph.Edge(
            from: surroundings.program, to: number, descends: surroundings.descends, tag: caller)
        add(call: edge)
        let isWhole = visible?.count == surroundings.scope?.frames.count
        assembly.appendCall(
            to: number, frames: isWhole ? nil : visible, indentation: margin.added, keepsMargin: margin.followsCaller)
    }

    /// A block shows its own content, or a child's with its whitespace shifted to where the block stands.
    private mutating func emitBlock(_ index: Int, in surroundings: Surroundings, to assembly: inout Assembly) {
        let place = templates[surroundings.template].blocks[index]
        guard let id = surroundings.overrides[place.name], !surroundings.inlined.contains(id) else {
            return emit(place.body, in: surroundings, to: &assembly)
        }
        let content = templates[id.template].blocks[id.block]
        guard !content.body.isEmpty else { return }
        var inner = surroundings
        inner.template = id.template
        inner.inlined.insert(id)
        inner.caller = nil
        inner.margin = margin(after: place.indentation, in: surroundings)
        inner.margin.removed = content.standsAlone ? content.indentation.count : 0
        if place.standsAlone, !content.standsAlone { emitMargin(inner.margin, to: &assembly) }
        assembly.skipsMargin = !place.standsAlone && content.standsAlone
        emit(content.body, in: inner, to: &assembly)
        assembly.skipsMargin = false
    }
}
