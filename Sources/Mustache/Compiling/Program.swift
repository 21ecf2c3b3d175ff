/// One template made ready for one kind of surroundings: flat instructions over shared pools.
///
/// A class, so that the renderer can hold it at the cost of one reference; it never changes.
final class Program: Sendable {
    let instructions: [Instruction]
    /// The literal bytes of all instructions.
    let bytes: [UInt8]
    /// The slots of all dotted paths.
    let slots: [Int]
    /// The names that are looked up while rendering; lenient mode only.
    let names: [[String]]
    let calls: [Call]

    /// A finished program, from which calls of the programs `without` are left out.
    init(_ assembly: Assembly, without: Set<Int>) {
        instructions = assembly.instructions.map { instruction in
            guard case .call(let call) = instruction, without.contains(assembly.calls[call].program) else {
                return instruction
            }
            return .literal(0..<0)
        }
        bytes = assembly.bytes
        slots = assembly.slots
        names = assembly.names
        calls = assembly.calls
    }
}

/// A step of a program. Bodies follow their section and stop before `end`.
enum Instruction {
    /// Copy bytes of the pool.
    case literal(Range<Int>)
    /// Show a value, escaped unless it is markup.
    case escaped(Operand)
    /// Show a value as it is.
    case raw(Operand)
    case section(Operand, end: Int)
    case inverted(Operand, end: Int)
    /// Run another program; the number indexes `Program.calls`.
    case call(Int)
    /// Copy the indentation the caller asks for, at the start of a line.
    case margin
}

/// Where the renderer finds a value.
enum Operand {
    /// A whole frame of the context stack, for `{{.}}`.
    case frame(Int)
    case field(frame: Int, slot: Int)
    /// A field of a field, and so on; the range indexes `Program.slots`.
    case path(frame: Int, slots: Range<Int>)
    /// A value known since compilation; the number indexes the library's constants.
    case constant(Int)
    /// A name to look up while rendering; the number indexes `Program.names`.
    case dynamic(Int)
}

/// How one program runs another.
struct Call {
    /// The index of the called program in its library.
    let program: Int
    /// The frames the callee sees, when they are not simply all of the caller's.
    let frames: [Int]?
    /// What the callee adds at the start of each line, from the pool of bytes.
    let indentation: Range<Int>
    /// Whether the caller's own margin comes before that indentation.
    let keepsMargin: Bool
}
