/// Runs programs over the rows of one page.
struct Renderer {
    private let programs: [Program]
    /// The context stack; the running program sees the part from `base` on.
    private(set) var frames: [Frame]
    private(set) var base = 0
    /// The indentation of all running programs; the running one uses the part from `marginStart` on.
    private var margin: [UInt8] = []
    private var marginStart = 0
    private var depth = 0

    /// How deep templates may include one another; only endless recursion, which lenient mode cannot rule out, is deeper.
    private static let maximumDepth = 500

    init(programs: [Program], root: Frame) {
        self.programs = programs
        frames = [root]
        frames.reserveCapacity(8)
    }

    mutating func run(_ program: Program, into output: inout [UInt8]) {
        run(program, 0..<program.instructions.count, into: &output)
    }

    private mutating func run(_ program: Program, _ range: Range<Int>, into output: inout [UInt8]) {
        var next = range.lowerBound
        while next < range.upperBound {
            let index = next
            next += 1
            switch program.instructions[index] {
            case .literal(let bytes):
                output.append(bytes, of: program.bytes)
            case .show(let operand):
                show(operand, of: program, into: &output)
            case .section(let operand, let end):
                repeatBody(program, next..<end, over: operand, into: &output)
                next = end
            case .textSection(let operand, let isRead, let end):
                if isShown(operand, of: program) {
                    runTextBody(program, next..<end, over: isRead ? operand : nil, into: &output)
                }
                next = end
            case .flagSection(let operand, let end):
                if !isShown(operand, of: program) { next = end }
            case .inverted(let operand, let end):
                if isShown(operand, of: program) { next = end }
            case .call(let index):
                call(program.calls[index], from: program, into: &output)
            case .margin:
                output.append(marginStart..<margin.count, of: margin)
            case .showNamed(let name, let raw):
                find(program.names[name]).show(raw: raw, into: &output)
            case .sectionNamed(let name, let end):
                repeatBody(program, next..<end, over: find(program.names[name]), into: &output)
                next = end
            case .invertedNamed(let name, let end):
                if find(program.names[name]).isShown { next = end }
            }
        }
    }

    private mutating func runBody(
        _ program: Program, _ body: Range<Int>, inside frame: Frame, into output: inout [UInt8]
    ) {
        frames.append(frame)
        run(program, body, into: &output)
        frames.removeLast()
    }

    private mutating func call(_ call: Call, from program: Program, into output: inout [UInt8]) {
        guard depth < Self.maximumDepth else { return }
        depth += 1
        let (oldBase, oldCount, oldStart, oldMargin) = (base, frames.count, marginStart, margin.count)
        if let visible = call.frames {
            for index in visible { frames.append(frames[oldBase + index]) }
            base = oldCount
        }
        if !call.keepsMargin { marginStart = oldMargin }
        margin.append(call.indentation, of: program.bytes)
        run(programs[call.program], into: &output)
        margin.removeLast(margin.count - oldMargin)
        frames.removeLast(frames.count - oldCount)
        (base, marginStart) = (oldBase, oldStart)
        depth -= 1
    }
}

// MARK: - Values of rows

extension Renderer {
    /// Runs `body` with the reader of a value and the frame that it reads from; not at all where an object on the way is
    /// absent.
    private mutating func read(
        _ operand: Operand, of program: Program, _ body: (inout Renderer, Reader, Frame) -> Void
    ) {
        switch operand {
        case .frame: break
        case .field(let frame, let reader): body(&self, program.readers[reader], frames[base + frame])
        case .path(let frame, let readers): follow(program.readers[readers], from: frames[base + frame], body)
        }
    }

    private mutating func follow(
        _ path: ArraySlice<Reader>, from frame: Frame, _ body: (inout Renderer, Reader, Frame) -> Void
    ) {
        guard let reader = path.first else { return }
        let rest = path.dropFirst()
        guard !rest.isEmpty else { return body(&self, reader, frame) }
        reader.visit(frame) { follow(rest, from: $0, body) }
    }

    private mutating func isShown(_ operand: Operand, of program: Program) -> Bool {
        var isShown = false
        read(operand, of: program) { isShown = $1.isShown($2) }
        return isShown
    }

    private mutating func show(_ operand: Operand, of program: Program, into output: inout [UInt8]) {
        if case .frame(let frame) = operand {
            return output.append(contentsOf: frames[base + frame].row([UInt8].self).pointee)
        }
        read(operand, of: program) { _, reader, frame in
            reader.write(frame, &output)
        }
    }

    private mutating func repeatBody(
        _ program: Program, _ body: Range<Int>, over operand: Operand, into output: inout [UInt8]
    ) {
        if case .frame(let frame) = operand {
            return runBody(program, body, inside: frames[base + frame], into: &output)
        }
        read(operand, of: program) { renderer, reader, frame in
            reader.visit(frame) { renderer.runBody(program, body, inside: $0, into: &output) }
        }
    }

    /// Runs the body of a section over text, which stands in the new frame as bytes where `operand` says that it is read.
    private mutating func runTextBody(
        _ program: Program, _ body: Range<Int>, over operand: Operand?, into output: inout [UInt8]
    ) {
        var text: [UInt8] = []
        if let operand { show(operand, of: program, into: &text) }
        withUnsafePointer(to: text) { runBody(program, body, inside: Frame($0), into: &output) }
    }
}

// MARK: - Lenient mode, whose frames hold data

extension Renderer {
    /// Looks a name up in whatever is on the stack; what is not found is nothing.
    private func find(_ parts: [String]) -> Datum {
        guard let first = parts.first else { return frames[frames.count - 1].row().pointee }
        for frame in frames.reversed() {
            guard let found = frame.row(Datum.self).pointee[first] else { continue }
            return parts.dropFirst().reduce(found) { $0[$1] ?? .nothing }
        }
        return .nothing
    }

    private mutating func repeatBody(
        _ program: Program, _ body: Range<Int>, over value: Datum, into output: inout [UInt8]
    ) {
        guard value.isShown else { return }
        let items = if case .list(let items) = value { items } else { [value] }
        for item in items {
            withUnsafePointer(to: item) { runBody(program, body, inside: Frame($0), into: &output) }
        }
    }
}

extension Datum {
    fileprivate func show(raw: Bool, into output: inout [UInt8]) {
        switch self {
        case .text(let text) where raw: output.append(contentsOf: text.utf8)
        case .text(let text): appendEscaped(text, to: &output)
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list, .object, .nothing: break
        }
    }
}

extension [UInt8] {
    /// Adds part of another array. Going through its buffer spares the reference counting that a slice costs.
    fileprivate mutating func append(_ range: Range<Int>, of other: [UInt8]) {
        other.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
