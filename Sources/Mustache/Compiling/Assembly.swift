/// A program in the making.
struct Assembly {
    private(set) var instructions: [Instruction] = []
    private(set) var bytes: [UInt8] = []
    private(set) var readers: [Reader] = []
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

    mutating func append(_ instruction: Instruction) { instructions.append(instruction) }

    mutating func appendCall(to program: Int, frames: [Int]?, indentation: [UInt8], keepsMargin: Bool) {
        let range = store(indentation)
        calls.append(Call(program: program, frames: frames, indentation: range, keepsMargin: keepsMargin))
        instructions.append(.call(calls.count - 1))
    }

    /// Begins a section; its instruction is filled in by `closeSection`.
    mutating func openSection() -> Int {
        instructions.append(.margin)
        sealed = instructions.count
        return instructions.count - 1
    }

    mutating func closeSection(_ start: Int, _ instruction: (_ end: Int) -> Instruction) {
        instructions[start] = instruction(instructions.count)
        sealed = instructions.count
    }

    /// Ends a section over a value of a kind, whose body sees it as the frame `opened`.
    mutating func closeSection(_ start: Int, over operand: Operand, _ kind: Kind, opening opened: Int?) {
        let reads = opened.map { frame in instructions[(start + 1)...].contains { $0.reads(frame, calls: calls) } }
        closeSection(start) { end in
            switch kind {
            case .text, .markup: .textSection(operand, isRead: reads ?? false, end: end)
            case .flag: .flagSection(operand, end: end)
            case .list, .object: .section(operand, end: end)
            }
        }
    }

    mutating func operand(frame: Int, path: [Reader]) -> Operand {
        readers += path
        switch path.count {
        case 0: return .frame(frame)
        case 1: return .field(frame: frame, reader: readers.count - 1)
        default: return .path(frame: frame, readers: readers.count - path.count..<readers.count)
        }
    }

    /// The index of a name that is looked up while rendering.
    mutating func index(of name: [String]) -> Int {
        names.append(name)
        return names.count - 1
    }

    private mutating func store(_ literal: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes += literal
        return start..<bytes.count
    }
}

extension Instruction {
    /// Whether it may read the frame itself, as `{{.}}` does, here or in another program.
    fileprivate func reads(_ frame: Int, calls: [Call]) -> Bool {
        switch self {
        case .show(.frame(frame)): true
        case .call(let call): calls[call].frames?.contains(frame) ?? true
        default: false
        }
    }
}
