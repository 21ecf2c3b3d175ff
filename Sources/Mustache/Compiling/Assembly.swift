/// A program in the making.
struct Assembly {
    private(set) var instructions: [Instruction] = []
    private(set) var bytes: [UInt8] = []
    private(set) var slots: [Int] = []
    private(set) var names: [[String]] = []
    private(set) var calls: [Call] = []
    /// Whether the next line begins where the margin stands already.
    var skipsMargin = false
    /// Literals before this instruction belong to a body that has ended, and cannot grow.
    private var sealed = 0

    /// Adds literal bytes, to the literal before them where that is possible.
    mutating func appendLiteral(_ literal: some Collection<UInt8>) {
        guard !literal.isEmpty else { return }
        let range = store(literal)
        if instructions.count > sealed, case .literal(let last)? = instructions.last,
            last.upperBound == range.lowerBound
        {
            instructions[instructions.count - 1] = .literal(last.lowerBound..<range.upperBound)
        } else {
            instructions.append(.literal(range))
        }
    }

    mutating func append(_ instruction: Instruction) {
        instructions.append(instruction)
    }

    mutating func appendCall(to program: Int, frames: [Int]?, indentation: [UInt8], keepsMargin: Bool) {
        let range = store(indentation)
        calls.append(Call(program: program, frames: frames, indentation: range, keepsMargin: keepsMargin))
        instructions.append(.call(calls.count - 1))
    }

    /// Begins a section; its end is filled in by `closeSection`.
    mutating func openSection() -> Int {
        instructions.append(.margin)
        sealed = instructions.count
        return instructions.count - 1
    }

    mutating func closeSection(_ start: Int, over operand: Operand, inverted: Bool) {
        let end = instructions.count
        instructions[start] = inverted ? .inverted(operand, end: end) : .section(operand, end: end)
        sealed = end
    }

    mutating func operand(frame: Int, slots path: [Int]) -> Operand {
        switch path.count {
        case 0: return .frame(frame)
        case 1: return .field(frame: frame, slot: path[0])
        default:
            slots += path
            return .path(frame: frame, slots: slots.count - path.count..<slots.count)
        }
    }

    mutating func operand(dynamic name: [String]) -> Operand {
        names.append(name)
        return .dynamic(names.count - 1)
    }

    private mutating func store(_ literal: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes += literal
        return start..<bytes.count
    }
}
