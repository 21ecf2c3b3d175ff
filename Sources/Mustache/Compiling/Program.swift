/// One template made ready for one kind of situation: flat instructions over shared pools.
///
/// A class, so that the renderer can hold it at the cost of one reference; it never changes.
final class Program: Sendable {
    let instructions: [Instruction]
    /// The literal bytes of all instructions.
    let bytes: [UInt8]
    let readers: [Reader]
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
        readers = assembly.readers
        names = assembly.names
        calls = assembly.calls
    }
}

/// A step of a program. Bodies follow their section and stop before `end`.
enum Instruction {
    /// Copy bytes of the pool.
    case literal(Range<Int>)
    case show(Operand)
    /// A section over an object or a list.
    case section(Operand, end: Int)
    /// A section over text; `isRead` where its body shows it as `{{.}}`.
    case textSection(Operand, isRead: Bool, end: Int)
    case flagSection(Operand, end: Int)
    case inverted(Operand, end: Int)
    /// Run another program; the number indexes `Program.calls`.
    case call(Int)
    /// Copy the indentation the caller asks for, at the start of a line.
    case margin
    // Lenient mode: the number indexes `Program.names`.
    case showNamed(Int, raw: Bool)
    case sectionNamed(Int, end: Int)
    case invertedNamed(Int, end: Int)
}

/// Where the renderer finds a value.
enum Operand {
    /// The text that a whole frame holds, for `{{.}}`.
    case frame(Int)
    /// A field of the row in a frame; the reader indexes `Program.readers`.
    case field(frame: Int, reader: Int)
    /// A field of a field, and so on; the range indexes `Program.readers`.
    case path(frame: Int, readers: Range<Int>)
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
