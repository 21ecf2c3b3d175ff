/// Runs programs over the values of one page.
struct Renderer {
    private let programs: [Program]
    private let constants: [Value]
    /// The context stack; the running program sees the part from `base` on.
    private var frames: [Value]
    private var base = 0
    /// The indentation of all running programs; the running one uses the part from `marginStart` on.
    private var margin: [UInt8] = []
    private var marginStart = 0
    private var depth = 0

    /// How deep templates may include one another; only endless recursion, which lenient mode cannot rule out, is deeper.
    private static let maximumDepth = 500

    init(programs: [Program], constants: [Value], root: Value) {
        self.programs = programs
        self.constants = constants
        frames = [root]
        frames.reserveCapacity(8)
    }

    mutating func run(_ program: Program, into output: inout [UInt8]) {
        run(program, 0..<program.instructions.count, into: &output)
    }

    private mutating func run(_ program: Program, _ range: Range<Int>, into output: inout [UInt8]) {
        let instructions = program.instructions
        var next = range.lowerBound
        while next < range.upperBound {
            let index = next
            next += 1
            switch instructions[index] {
            case .literal(let bytes):
                output.append(bytes, of: program.bytes)
            case .escaped(let operand):
                show(value(operand, of: program), into: &output)
            case .raw(let operand):
                showRaw(value(operand, of: program), into: &output)
            case .section(let operand, let end):
                repeatBody(program, next..<end, over: value(operand, of: program), into: &output)
                next = end
            case .inverted(let operand, let end):
                if value(operand, of: program).isTruthy { next = end }
            case .call(let index):
                call(program.calls[index], from: program, into: &output)
            case .margin:
                output.append(marginStart..<margin.count, of: margin)
            }
        }
    }

    private mutating func repeatBody(
        _ program: Program, _ body: Range<Int>, over value: Value, into output: inout [UInt8]
    ) {
        if case .list(let items) = value {
            for item in items { runBody(program, body, inside: item, into: &output) }
        } else if value.isTruthy {
            runBody(program, body, inside: value, into: &output)
        }
    }

    private mutating func runBody(
        _ program: Program, _ body: Range<Int>, inside value: Value, into output: inout [UInt8]
    ) {
        frames.append(value)
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

// MARK: - Values

extension Renderer {
    private func value(_ operand: Operand, of program: Program) -> Value {
        switch operand {
        case .frame(let frame): frames[base + frame]
        case .field(let frame, let slot): frames[base + frame].field(slot)
        case .path(let frame, let slots):
            program.slots[slots].reduce(frames[base + frame]) { $0.field($1) }
        case .constant(let index): constants[index]
        case .dynamic(let index): find(program.names[index])
        }
    }

    /// Looks a name up in whatever is on the stack; what is not found is absent.
    private func find(_ parts: [String]) -> Value {
        guard let first = parts.first else { return frames[frames.count - 1] }
        for frame in frames.reversed() {
            guard let found = frame.named(first) else { continue }
            return parts.dropFirst().reduce(found) { $0.named($1) ?? .absent }
        }
        return .absent
    }

    private func show(_ value: Value, into output: inout [UInt8]) {
        if case .text(let text) = value {
            appendEscaped(text, to: &output)
        } else {
            showRaw(value, into: &output)
        }
    }

    private func showRaw(_ value: Value, into output: inout [UInt8]) {
        switch value {
        case .text(let text): output.append(contentsOf: text.utf8)
        case .markup(let bytes): output.append(contentsOf: bytes)
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list, .object, .absent: break
        }
    }
}

extension Value {
    /// A field of an object by its slot; absent in anything else, as when an optional object is.
    fileprivate func field(_ slot: Int) -> Value {
        if case .object(let object) = self { object.values[slot] } else { .absent }
    }

    fileprivate func named(_ name: String) -> Value? {
        guard case .object(let object) = self else { return nil }
        return object.shape.slot(of: name).map { object.values[$0] }
    }
}

extension [UInt8] {
    /// Adds part of another array. Going through its buffer spares the reference counting that a slice costs.
    fileprivate mutating func append(_ range: Range<Int>, of other: [UInt8]) {
        other.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
