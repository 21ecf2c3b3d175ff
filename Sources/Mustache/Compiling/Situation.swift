/// Everything outside a template that decides how its nodes become instructions.
struct Situation {
    /// The number of the program that is being compiled.
    var program = 0
    /// The template the nodes belong to.
    var template: Int
    /// What can be seen; nil in lenient mode, where names are looked up while rendering.
    var scope: Scope?
    /// The content that children put in place of blocks, by the block's name.
    var overrides: [String: BlockID]
    var margin: Margin
    /// The overrides whose content is being compiled: inside itself, a block keeps its own content.
    var inlined: Set<BlockID> = []
    /// Whether a section of lenient mode stands around the nodes; see `CallGraph.Edge`.
    var descends = false
    /// The tag that brought the template here.
    var caller: Caller?
}

/// A block of one of the library's templates.
struct BlockID: Hashable {
    let template: Int
    let block: Int
}

/// The tag through which a template is reached.
struct Caller {
    let template: Int
    let bytes: Range<Int>
}

/// What happens at the start of each line.
struct Margin {
    /// Whether the program begins lines with the margin its caller asks for.
    var followsCaller: Bool
    /// Whitespace to add.
    var added: [UInt8] = []
    /// How many bytes of a line's own whitespace to leave out.
    var removed = 0
}
